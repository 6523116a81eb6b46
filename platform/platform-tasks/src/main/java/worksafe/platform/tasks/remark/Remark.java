package worksafe.platform.tasks.remark;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.platform.tasks.TaskProblem;
import worksafe.platform.tasks.TaskSubject;

/** A text that somebody added to a subject. */
@Entity
@Table(name = "remark")
final class Remark extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String subjectType;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private RemarkAudience audience;

    private String text;

    /** A line each. */
    private String mentions;

    @Column(updatable = false)
    private Instant writtenAt;

    @Column(updatable = false)
    private String writtenBy;

    @Column(updatable = false)
    private String author;

    private @Nullable Instant correctedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawal;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "remark_former", joinColumns = @JoinColumn(name = "remark_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Former> former = new ArrayList<>();

    protected Remark() {} // for Hibernate

    @SuppressWarnings("NullAway.Init")
    private Remark(UUID id, TaskSubject subject) {
        super(id, subject.region());
        subjectType = subject.type();
        subjectId = subject.id();
        sector = subject.sector();
        enterpriseId = subject.enterpriseId();
    }

    /** What it said before it was corrected. */
    @Embeddable
    @Schema(name = "FormerRemark", description = "更正前的内容 / what it said before")
    record Former(
            @Schema(description = "内容 / text", examples = "已联系企业负责人")
            String text,

            @Schema(description = "更正时间 / when it was corrected")
            Instant replacedAt) {}

    static Remark write(
            UUID id,
            TaskSubject subject,
            RemarkAudience audience,
            String text,
            List<String> mentions,
            Actor by,
            Instant now) {
        var remark = new Remark(id, subject);
        remark.audience = audience;
        remark.text = text;
        remark.mentions = String.join("\n", mentions);
        remark.writtenAt = now;
        remark.writtenBy = by.subject();
        remark.author = by.name();
        return remark;
    }

    /**
     * Says something else; what it said stays.
     *
     * @throws RuleViolation for another account, or once it was withdrawn
     */
    void correct(String corrected, List<String> mentioned, String by, Instant now) {
        require(by);
        former.add(new Former(text, now));
        text = corrected;
        mentions = String.join("\n", mentioned);
        correctedAt = now;
    }

    /**
     * Takes it back; it is kept, and shown no more.
     *
     * @throws RuleViolation as above
     */
    void withdraw(String reason, String by, Instant now) {
        require(by);
        withdrawnAt = now;
        withdrawal = reason;
    }

    private void require(String by) {
        if (withdrawnAt != null) {
            throw new RuleViolation(TaskProblem.REMARK_WITHDRAWN);
        }
        if (!Accounts.same(writtenBy, by)) {
            throw new RuleViolation(TaskProblem.REMARK_NOT_YOURS);
        }
    }

    Set<RemarkAction> actions(String account) {
        return withdrawnAt == null && Accounts.same(writtenBy, account)
                ? EnumSet.allOf(RemarkAction.class)
                : EnumSet.noneOf(RemarkAction.class);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId)
                && (scope.enterprises() == null || audience == RemarkAudience.ENTERPRISE_TOO);
    }

    /** What it is about, where that is supervised now. */
    TaskSubject subject() {
        return new TaskSubject(subjectType, subjectId, region(), sector, enterpriseId);
    }

    RemarkAudience audience() {
        return audience;
    }

    String author() {
        return author;
    }

    List<String> mentions() {
        return mentions.lines().toList();
    }

    RemarkView view(Set<RemarkAction> allowed) {
        var gone = withdrawnAt != null;
        return new RemarkView(
                id(),
                version(),
                subjectType,
                subjectId,
                audience,
                gone ? null : text,
                gone ? List.of() : mentions(),
                writtenAt,
                writtenBy,
                author,
                correctedAt,
                gone ? List.of() : List.copyOf(former),
                withdrawnAt,
                withdrawal,
                allowed);
    }
}
