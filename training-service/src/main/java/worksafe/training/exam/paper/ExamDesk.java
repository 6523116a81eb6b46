package worksafe.training.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.QuestionForm;
import worksafe.training.exam.paper.ExamPaperView.PaperItem;

/** What the candidate's own seat is asked, by its account. Every method belongs to a transaction of the caller's. */
@ApplicationScoped
class ExamDesk {

    private static final String SEAT = """
            select id, number, kind, category, part, seat, opens_at, closes_at, status, handed_in_at
            from exam_entry where account = :account and""";

    /**
     * One statement a save. The entry is held, so that whoever marks waits for it; the window is the entry's own; a lower number
     * changes nothing. Choices are kept as letters, cases as they are.
     */
    private static final String SAVE = """
            insert into exam_answer as kept (sitting_id, entry_id, position, answer, sequence, saved_at)
            select e.sitting_id, e.id, i.position, case when i.form = 'CASE' then :words else :letters end,
                   :sequence, cast(:now as timestamptz)
            from exam_entry e join exam_paper_item i on i.entry_id = e.id and i.sitting_id = e.sitting_id
            where e.id = :entry and e.account = :account and e.status = 'SITTING' and i.position = :position
              and cast(:now as timestamptz) between e.opens_at and e.closes_at and e.handed_in_at is null
              and e.identity_confirmed
              and (i.form = 'CASE' or :choice)
            for share of e
            on conflict (entry_id, sitting_id, position) do update
            set answer = excluded.answer, sequence = excluded.sequence, saved_at = excluded.saved_at
            where kept.sequence < excluded.sequence
            returning sequence, saved_at""";

    private final EntityManager entities;

    ExamDesk(EntityManager entities) {
        this.entities = entities;
    }

    /** The seats of an account, the latest first. */
    List<ExamSeatView> seats(String account) {
        List<?> rows = entities.createNativeQuery(SEAT + " true order by opens_at desc limit 50", Object[].class)
                .setParameter("account", Accounts.folded(account))
                .getResultList();
        return rows.stream().map(row -> seat((Object[]) row)).toList();
    }

    /** One seat of an account. */
    Optional<ExamSeatView> seat(UUID entryId, String account) {
        List<?> rows = entities.createNativeQuery(SEAT + " id = :id", Object[].class)
                .setParameter("account", Accounts.folded(account))
                .setParameter("id", entryId)
                .getResultList();
        return rows.stream().map(row -> seat((Object[]) row)).findFirst();
    }

    /** Whether it was found that the candidate sits there. */
    boolean isIdentified(UUID entryId) {
        return !entities.createNativeQuery(
                        "select id from exam_entry where id = :id and identity_confirmed", UUID.class)
                .setParameter("id", entryId)
                .getResultList()
                .isEmpty();
    }

    private static ExamSeatView seat(Object[] row) {
        return new ExamSeatView(
                (UUID) row[0],
                (String) row[1],
                ExamKind.valueOf((String) row[2]),
                row[3] == null ? null : OperationCategory.valueOf((String) row[3]),
                ExamPart.valueOf((String) row[4]),
                ExamPapers.number(row[5]).intValue(),
                instant(row[6]),
                instant(row[7]),
                "SITTING".equals(row[8]),
                row[9] == null ? null : instant(row[9]));
    }

    /** What the paper asks, with what is kept of its answers. */
    List<PaperItem> items(UUID entryId) {
        var kept = new HashMap<Integer, Object[]>();
        List<?> answers = entities.createNativeQuery(
                        "select a.position, a.answer, a.sequence from exam_answer a join exam_entry e"
                                + " on e.id = a.entry_id and e.sitting_id = a.sitting_id where e.id = :id",
                        Object[].class)
                .setParameter("id", entryId)
                .getResultList();
        answers.stream()
                .map(Object[].class::cast)
                .forEach(row -> kept.put(ExamPapers.number(row[0]).intValue(), row));
        List<?> rows = entities.createNativeQuery(
                        "select place, form, marks, stem, options from exam_paper_shown(:id)", Object[].class)
                .setParameter("id", entryId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> item(row, kept.get(ExamPapers.number(row[0]).intValue())))
                .toList();
    }

    private static PaperItem item(Object[] row, Object @Nullable [] kept) {
        return new PaperItem(
                ExamPapers.number(row[0]).intValue(),
                QuestionForm.valueOf((String) row[1]),
                ExamPapers.number(row[2]).intValue(),
                (String) row[3],
                ExamPapers.texts(row[4]),
                kept == null ? null : (String) kept[1],
                kept == null ? 0 : ExamPapers.number(kept[2]).longValue());
    }

    /**
     * An answer to be kept.
     *
     * @param words as they were sent
     * @param letters the letters in order; absent where the words are none
     */
    record Answer(
            UUID entryId,
            String account,
            int position,
            long sequence,
            String words,
            @Nullable String letters) {}

    /** Keeps it; empty where a later one is kept, or it is not taken. */
    Optional<SavedAnswer> save(Answer answer, Instant now) {
        List<?> saved = entities.createNativeQuery(SAVE, Object[].class)
                .setParameter("words", answer.words())
                .setParameter("letters", answer.letters() == null ? "" : answer.letters())
                .setParameter("choice", answer.letters() != null)
                .setParameter("sequence", answer.sequence())
                .setParameter("now", now)
                .setParameter("entry", answer.entryId())
                .setParameter("account", Accounts.folded(answer.account()))
                .setParameter("position", answer.position())
                .getResultList();
        return saved.stream()
                .map(Object[].class::cast)
                .map(row -> new SavedAnswer(
                        answer.position(), ExamPapers.number(row[0]).longValue(), true, instant(row[1])))
                .findFirst();
    }

    /** What is kept of a question while the candidate may still answer. */
    Optional<SavedAnswer> kept(UUID entryId, int position) {
        List<?> rows = entities.createNativeQuery(
                        "select a.sequence, a.saved_at from exam_answer a join exam_entry e"
                                + " on e.id = a.entry_id and e.sitting_id = a.sitting_id"
                                + " where e.id = :id and a.position = :position",
                        Object[].class)
                .setParameter("id", entryId)
                .setParameter("position", position)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SavedAnswer(position, ExamPapers.number(row[0]).longValue(), false, instant(row[1])))
                .findFirst();
    }

    /** Whether that handed the paper in; not where it is over, or was handed in before. */
    boolean handIn(UUID entryId, String account, Instant now) {
        return entities.createNativeQuery("""
                        update exam_entry set handed_in_at = cast(:now as timestamptz), version = version + 1
                        where id = :id and account = :account and status = 'SITTING' and part = 'THEORY'
                          and handed_in_at is null and cast(:now as timestamptz) between opens_at and closes_at""")
                        .setParameter("now", now)
                        .setParameter("id", entryId)
                        .setParameter("account", Accounts.folded(account))
                        .executeUpdate()
                > 0;
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case java.sql.Timestamp time -> time.toInstant();
            default -> throw new IllegalStateException("no moment: " + value.getClass());
        };
    }
}
