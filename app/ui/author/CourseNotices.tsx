import { ButtonLink } from "../Button";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import { Notices, type NoticesProps } from "./Notices";

type Props = Pick<NoticesProps, "isDone" | "reply"> & {
  course: { id: string; archived: boolean };
  /** Null where nothing is published. */
  notices: Omit<NoticesProps, "isDone" | "reply" | "editors"> | null;
  editors: Record<string, string>;
};

/** What learners report of a team's own course, and which of its sources are due. */
export function CourseNotices({ course, notices, ...rest }: Props) {
  const words = useLanguage().texts(courseCareTexts).own;
  if (notices === null) {
    return (
      <EmptyState title={words.unpublished} text={words.unpublishedNotices}>
        <ButtonLink to={`/author/${course.id}/publish`}>{words.toPublish}</ButtonLink>
      </EmptyState>
    );
  }
  // All are of this course: its name would stand at each of them. What is archived has no address for learners.
  const seen = <Placed extends { course: string; path: string | null }>(one: Placed): Placed => ({
    ...one,
    course: "",
    path: course.archived ? null : one.path,
  });
  const { sources, flags } = notices;
  return (
    <div className="author">
      <Notices
        {...notices}
        {...rest}
        sources={sources.map(seen)}
        flags={{ open: flags.open.map(seen), done: flags.done.map(seen) }}
      />
    </div>
  );
}
