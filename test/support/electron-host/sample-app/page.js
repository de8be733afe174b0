// The preload has run before this: its API is there from the first line on.
document.querySelector('[role=status]').textContent = `twice 21 is ${window.sample.twice(21)}`;
