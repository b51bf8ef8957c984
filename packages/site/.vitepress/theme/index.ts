import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import "./style.css";

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // Only the page that shows it loads it.
    app.component(
      "Playground",
      defineAsyncComponent(() => import("../../src/playground/Playground.vue")),
    );
  },
};

export default theme;
