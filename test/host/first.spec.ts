import { expect, test } from './sample-fixture.ts';

test('the sample runs: the preload is there before the page, and main knows the custom scheme', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Sample' })).toBeVisible();
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(contents).toEqual(['app://bundle/index.html']);
});
