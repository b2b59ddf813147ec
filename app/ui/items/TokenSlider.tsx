/**
 * Continues a text word by word from the next-word counts of a real text: choose a word, take the likeliest,
 * or roll the dice, more or less boldly. Without JavaScript: a tree of words to unfold, two levels deep.
 *
 *     <TokenSlider id={segment.id} data={segment.data} />
 */
import { useState } from "react";
import type { TokenSliderData } from "~/content/lessons";
import { Button } from "../Button";
import { useLanguage } from "../language";

type Candidate = { word: string; share: number };

const SHOWN = 7;

/** What may follow: looked up by the last two words, else by the last one. Shares are p^(1/T), renormalised. */
export function candidates(data: TokenSliderData, words: string[], temperature: number): Candidate[] {
  const next = data.next[words.slice(-2).join(" ")] ?? data.next[words.at(-1) ?? ""] ?? [];
  const top = [...next].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  const weights = top.map(([, count]) => count ** (1 / temperature));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return top.map(([word], index) => ({ word, share: (weights[index] ?? 0) / sum }));
}

/** One candidate by its share; `chance` is 0–1. */
export function rolled(list: Candidate[], chance: number): Candidate | undefined {
  let rest = chance;
  return (
    list.find(({ share }) => {
      rest -= share;
      return rest < 0;
    }) ?? list.at(-1)
  );
}

const joined = (words: string[]) => words.join(" ").replace(/ ([.,;:!?])/g, "$1");

export function TokenSlider({ id, data }: { id: string; data: TokenSliderData }) {
  const { t, percent, number } = useLanguage();
  const words = t.slider;
  const [added, setAdded] = useState<string[]>([]);
  const [temperature, setTemperature] = useState(1);
  const text = [...data.start, ...added];
  const list = candidates(data, text, temperature);
  const add = (candidate: Candidate | undefined) => candidate && setAdded([...added, candidate.word]);
  return (
    <section className="item slider" id={id} aria-labelledby={`${id}-title`}>
      <p className="item-head">
        <strong id={`${id}-title`}>{words.title}</strong>
      </p>
      <p className="slider-text" aria-live="polite">
        <span className="visually-hidden">{words.so}: </span>
        {joined(data.start)} <mark>{joined(added)}</mark>
        <span className="slider-caret" />
      </p>
      <div className="slider-live">
        <p className="item-hint">{list.length ? words.next : words.end}</p>
        <ul className="plain slider-words">
          {list.map((candidate) => (
            <li key={candidate.word}>
              <button
                type="button"
                aria-label={words.take(candidate.word, percent(candidate.share))}
                onClick={() => add(candidate)}
              >
                <span>{candidate.word}</span>
                <svg aria-hidden="true" focusable="false">
                  <rect width={`${Math.round(candidate.share * 1000) / 10}%`} height="100%" />
                </svg>
                <span className="num">{percent(candidate.share)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="slider-heat">
          <label htmlFor={`${id}-heat`}>
            {words.temperature}{" "}
            <span className="num">{number(temperature, { minimumFractionDigits: 1 })}</span>
          </label>
          <input
            id={`${id}-heat`}
            type="range"
            min="0.2"
            max="2"
            step="0.1"
            value={temperature}
            onChange={(event) => setTemperature(event.currentTarget.valueAsNumber)}
          />
          <span aria-hidden="true">{words.low}</span>
          <span aria-hidden="true">{words.high}</span>
        </div>
        <div className="cluster">
          <Button
            type="button"
            kind="primary"
            aria-disabled={!list.length}
            onClick={() => add(rolled(list, Math.random()))}
          >
            {words.roll}
          </Button>
          <Button type="button" aria-disabled={!list.length} onClick={() => add(list[0])}>
            {words.likeliest}
          </Button>
          <Button type="button" kind="quiet" onClick={() => setAdded([])}>
            {words.restart}
          </Button>
        </div>
      </div>
      <noscript>
        <p className="item-hint">{words.noScript}</p>
        <Tree data={data} words={data.start} depth={2} />
      </noscript>
      <p className="soft small">{words.source(data.source)}</p>
    </section>
  );
}

function Tree({ data, words, depth }: { data: TokenSliderData; words: string[]; depth: number }) {
  const { percent } = useLanguage();
  return (
    <ul className="plain slider-tree">
      {candidates(data, words, 1).map(({ word, share }) => {
        const line = (
          <>
            {word} <span className="soft num">{percent(share)}</span>
          </>
        );
        return (
          <li key={word}>
            {depth > 1 ? (
              <details>
                <summary>{line}</summary>
                <Tree data={data} words={[...words, word]} depth={depth - 1} />
              </details>
            ) : (
              line
            )}
          </li>
        );
      })}
    </ul>
  );
}
