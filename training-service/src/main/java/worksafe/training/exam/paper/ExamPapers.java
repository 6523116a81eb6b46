package worksafe.training.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RuleViolation;
import worksafe.training.exam.ExamProblem;
import worksafe.training.exam.QuestionForm;
import worksafe.training.exam.paper.ExamScriptView.ScriptItem;

/** Papers of a sitting, in statements over sets. Every method belongs to a transaction of the caller's. */
@ApplicationScoped
public class ExamPapers {

    private final EntityManager entities;

    ExamPapers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Draws a paper for each who is seated, reproducibly from the seed of the sitting.
     *
     * @throws RuleViolation when a section asks for more questions than there are
     */
    public void draw(UUID sittingId) {
        requireEnough(sittingId);
        var unused = entities.createNativeQuery("select exam_draw(:id)", Long.class)
                .setParameter("id", sittingId)
                .getSingleResult();
    }

    /**
     * Whether the blueprint can be filled from the bank as it is.
     *
     * @throws RuleViolation when a section asks for more questions than there are
     */
    public void requireEnough(UUID sittingId) {
        for (var row : rows("select topic, form, questions, present from exam_pool_sizes(:id)", sittingId)) {
            if (number(row[3]).longValue() < number(row[2]).longValue()) {
                throw new RuleViolation(
                        ExamProblem.EXAM_BANK_SHORT,
                        row[0],
                        QuestionForm.valueOf((String) row[1]),
                        row[3].toString(),
                        row[2].toString());
            }
        }
    }

    /**
     * Those of the accounts that wrote a question which the present scope shows.
     *
     * @param accounts folded
     */
    public List<String> authorsAmong(List<String> accounts) {
        @SuppressWarnings("unchecked") // the type is given
        List<String> authors = entities.createNativeQuery(
                        "select distinct account(written_by) from exam_question_edition"
                                + " where account(written_by) = any (:accounts)",
                        String.class)
                .setParameter("accounts", accounts.toArray(String[]::new))
                .getResultList();
        return authors;
    }

    /**
     * Marks all papers of a sitting in one statement, after no answer can come in any more.
     *
     * @throws RuleViolation when an answered case is not marked
     */
    public void mark(UUID sittingId) {
        // Who keeps an answer holds the entry: what is on the way is awaited, and seen by the next statement.
        var held = entities.createNativeQuery(
                        "select id from exam_entry where sitting_id = :id order by id for update", UUID.class)
                .setParameter("id", sittingId)
                .getResultList();
        var missing = rows("""
                select e.person_name, e.number from exam_paper_item i join exam_entry e on e.id = i.entry_id
                join exam_answer a on a.entry_id = i.entry_id and a.sitting_id = i.sitting_id and a.position = i.position
                where i.sitting_id = :id and i.form = 'CASE' and i.score is null and a.answer <> '' limit 1""", sittingId);
        if (!missing.isEmpty()) {
            throw new RuleViolation(ExamProblem.EXAM_MARKS_MISSING, missing.getFirst()[0], missing.getFirst()[1]);
        }
        if (!held.isEmpty()) {
            var unused = entities.createNativeQuery("select exam_mark(:id)", Long.class)
                    .setParameter("id", sittingId)
                    .getSingleResult();
        }
    }

    /** @throws RuleViolation when it is no case of that paper, or has fewer marks */
    public void markCase(UUID entryId, UUID sittingId, int position, BigDecimal marks) {
        int changed = entities.createNativeQuery("""
                        update exam_paper_item set score = :marks
                        where entry_id = :entry and sitting_id = :sitting and position = :position and form = 'CASE'
                          and marks >= :marks""")
                .setParameter("marks", marks)
                .setParameter("entry", entryId)
                .setParameter("sitting", sittingId)
                .setParameter("position", position)
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolation(ExamProblem.EXAM_MARKS_OUTSIDE, marks.toPlainString(), String.valueOf(position));
        }
    }

    /** A paper with answers and keys. */
    public List<ScriptItem> script(UUID entryId) {
        return rows("""
                select place, question_id, edition, form, stem, options, answer_key, reference, answer, marks, score
                from exam_script(:id)""", entryId).stream()
                .map(row -> new ScriptItem(
                        number(row[0]).intValue(),
                        (UUID) row[1],
                        number(row[2]).intValue(),
                        QuestionForm.valueOf((String) row[3]),
                        (String) row[4],
                        texts(row[5]),
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        number(row[9]).intValue(),
                        (BigDecimal) row[10]))
                .toList();
    }

    /** How each question of a sitting did. */
    public List<ExamItemStatistic> statistics(UUID sittingId) {
        return rows("""
                select question_id, edition, form, topic, papers, answered, facility, discrimination
                from exam_item_statistics(:id)""", sittingId).stream()
                .map(row -> new ExamItemStatistic(
                        (UUID) row[0],
                        number(row[1]).intValue(),
                        QuestionForm.valueOf((String) row[2]),
                        (String) row[3],
                        number(row[4]).longValue(),
                        number(row[5]).longValue(),
                        (BigDecimal) row[6],
                        (BigDecimal) row[7]))
                .toList();
    }

    private List<Object[]> rows(String select, UUID id) {
        List<?> found = entities.createNativeQuery(select, Object[].class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    static Number number(Object value) {
        return (Number) value;
    }

    static List<String> texts(@Nullable Object array) {
        return array == null ? List.of() : Arrays.asList((String[]) array);
    }
}
