import type { ItemOf, Scene } from "~/content/items";
import { shuffled } from "~/platform/random";
import { useLanguage } from "../language";
import { ChoiceRow, Hint, partOf, type TypeProps } from "./parts";

/**
 * Decisions one after the other. Every scene is in the page, inside the choice that leads to it; CSS shows
 * those whose choice is checked. Answers on a branch that was left are posted too; grading walks the tree.
 */
export function Scenario(props: TypeProps<ItemOf<"scenario", { start: string; scenes: Scene[] }>>) {
  const { t } = useLanguage();
  return (
    <>
      <Hint>{t.items.hint.scene}</Hint>
      <SceneView {...props} id={props.item.start} />
    </>
  );
}

function SceneView({
  id,
  ...props
}: TypeProps<ItemOf<"scenario", { start: string; scenes: Scene[] }>> & { id: string }) {
  const { item, values, graded, seed } = props;
  const scene = item.scenes.find((each) => each.id === id);
  if (!scene) return null;
  const name = `${item.id}-${id}`;
  return (
    <div className="scene" role="radiogroup" aria-labelledby={name}>
      <div className="scene-text" id={name} dangerouslySetInnerHTML={{ __html: scene.html }} />
      <div className="choices">
        {shuffled(scene.choices, `${seed}/${id}`).map((choice) => (
          <div className="branch" key={choice.id}>
            <ChoiceRow
              id={`${item.id}-${choice.id}`}
              name={id}
              value={choice.id}
              html={choice.html}
              values={values}
              part={partOf(graded, choice.id)}
            />
            {choice.next ? <SceneView {...props} id={choice.next} /> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
