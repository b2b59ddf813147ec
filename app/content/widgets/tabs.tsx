import { z } from "zod";
import { childrenOf, type Element, isBlank, isElement, markerName, type Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";

export const tabsProps = z.strictObject({
  label: z.string().min(1).describe('write label="…": what the tabs are alternatives of'),
});

export const tabProps = z.strictObject({
  title: z.string().min(1).describe('write title="…": what stands on the tab'),
});

/** Alternatives side by side: a group of radio buttons, so that keys and screen readers work without a script. */
export function tabs(page: Page) {
  return (props: Props) => {
    const own = readProps(page, tabsProps, props);
    const children = childrenOf(props.children).filter((child) => !isBlank(child));
    const list = children.filter(
      (child): child is Element => isElement(child) && markerName(child) === "Tab",
    );
    if (list.length !== children.length) {
      page.faultAt(props, "", "holds something else than Tab", "put the text into a Tab, or outside of Tabs");
    }
    if (list.length < 2) page.faultAt(props, "", "holds fewer than two Tab", "add a Tab, or leave Tabs out");
    if (!own) return null;
    const group = page.uniqueId("tabs");
    return (
      <fieldset className="tabs">
        <legend className="tabs-label">{own.label}</legend>
        {list.map((tab, index) => {
          const title = readProps(page, tabProps, tab.props)?.title;
          const id = `${group}-${index + 1}`;
          return (
            <div className="tab" key={id}>
              <input className="tab-choice" type="radio" name={group} id={id} defaultChecked={index === 0} />
              <label className="tab-title" htmlFor={id}>
                {title}
              </label>
              <div className="tab-panel">{tab.props.children}</div>
            </div>
          );
        })}
      </fieldset>
    );
  };
}
