package worksafe.training.exam.bank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.training.exam.ExamSubject;
import worksafe.training.exam.QuestionForm;

/** A question of the bank with all its editions. Nothing is announced of it: what is asked stays secret. */
@Entity
@Table(name = "exam_question")
class ExamQuestion extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set, which hides the bank from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Embedded
    private ExamSubject subject;

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private QuestionForm form;

    // What the present edition asks, for the list.
    @Formula("(select e.stem from exam_question_edition e where e.question_id = id and e.edition = edition)")
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable String stem;

    private int difficulty;
    private int edition;

    @Enumerated(EnumType.STRING)
    private ExamQuestionStatus status;

    @Column(updatable = false)
    private Instant writtenAt;

    private @Nullable Instant retiredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exam_question_edition", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "edition")
    @ListIndexBase(1)
    private List<ExamQuestionEdition> editions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExamQuestion() {} // for Hibernate

    /** Whose bank it is. */
    record Owner(RegionCode region, @Nullable Sector sector) {}

    ExamQuestion(
            UUID id, Owner owner, ExamSubject subject, String topic, QuestionForm form, ExamQuestionEdition first) {
        super(id, owner.region());
        sector = owner.sector();
        this.subject = subject;
        this.topic = topic;
        this.form = form;
        status = ExamQuestionStatus.IN_USE;
        writtenAt = first.writtenAt();
        write(first);
    }

    /** Another edition is drawn from now on. */
    void revise(ExamQuestionEdition next) {
        status = status.to(ExamQuestionStatus.IN_USE);
        write(next);
    }

    private void write(ExamQuestionEdition next) {
        editions.add(next);
        edition = editions.size();
        difficulty = next.difficulty();
    }

    /** It is drawn no more. */
    void retire(Instant now) {
        status = status.to(ExamQuestionStatus.RETIRED);
        retiredAt = now;
    }

    Set<ExamQuestionAction> actions() {
        return status.actions();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    ExamSubject subject() {
        return subject;
    }

    String topic() {
        return topic;
    }

    QuestionForm form() {
        return form;
    }

    /** What is asked now. */
    String stem() {
        return editions.getLast().stem();
    }

    int difficulty() {
        return difficulty;
    }

    int edition() {
        return edition;
    }

    ExamQuestionStatus status() {
        return status;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }

    List<ExamQuestionEdition> editions() {
        return List.copyOf(editions);
    }
}
