import { type Theme, useData } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent, onMounted, watch } from "vue";
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
  setup() {
    const { frontmatter } = useData();
    // Of the theme's layouts only that of documents has a main landmark.
    const markMain = (): void => {
      const content = document.getElementById("VPContent");
      if (frontmatter.value.layout) content?.setAttribute("role", "main");
      else content?.removeAttribute("role");
    };
    onMounted(markMain);
    watch(frontmatter, markMain, { flush: "post" });
  },
};

export default theme;
