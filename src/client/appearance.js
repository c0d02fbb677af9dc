{
  const {dataset} = document.documentElement;
  try {
    dataset.appearance = localStorage.appearance ?? '';
  } catch {}
  addEventListener('DOMContentLoaded', () => {
    const control = document.querySelector('[name=appearance]');
    control.value = dataset.appearance ?? '';
    control.onchange = () => {
      dataset.appearance = localStorage.appearance = control.value;
    };
  });
}
