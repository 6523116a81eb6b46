package worksafe.hazards.filing;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.filing.DangerFilingEvent.DangerFiled;
import worksafe.hazards.filing.DangerFilingEvent.DangerFilingDropped;
import worksafe.hazards.filing.DangerFilingEvent.DangerFilingOpened;
import worksafe.hazards.filing.DangerFilingEvent.DangerFilingOverdue;
import worksafe.hazards.filing.DangerFilingEvent.DangerFilingReceived;
import worksafe.hazards.filing.DangerFilingEvent.DangerFilingReturned;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;

/**
 * The filing of a major danger; see the package for the whole life. Each verb first asks whether it is legal and right, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "danger_filing")
class DangerFiling extends EnterpriseRow {

    @Column(updatable = false)
    private UUID dangerId;

    /** The danger's. */
    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    private DangerFilingStatus status;

    /** Whether the danger's authority is another body than the department of work safety. */
    @Column(updatable = false)
    private boolean industry;

    @Embedded
    private @Nullable DangerFilingContent content;

    @Embedded
    @EmbeddedColumnNaming("work_safety_%s")
    private @Nullable DangerFilingReceipt workSafetyReceipt;

    @Embedded
    @EmbeddedColumnNaming("industry_%s")
    private @Nullable DangerFilingReceipt industryReceipt;

    /** Who sent it back, and why; absent unless it was. */
    @Enumerated(EnumType.STRING)
    private @Nullable DangerFilingRecipient returnedBy;

    private @Nullable String returnReason;

    private Instant openedAt;
    private @Nullable Instant filedAt;
    private @Nullable Instant overdueSince;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "danger_filing_step", joinColumns = @JoinColumn(name = "filing_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected DangerFiling() {} // for Hibernate

    private DangerFiling(UUID id, Supervised danger, Instant now) {
        super(id, danger.region(), danger.sector(), danger.enterpriseId(), danger.enterpriseName());
        dangerId = danger.id();
        number = danger.number();
        title = danger.title();
        industry = DangerFilingRecipient.of(danger.sector()).contains(DangerFilingRecipient.INDUSTRY);
        status = DangerFilingStatus.OWED;
        openedAt = now;
    }

    /**
     * Opens the filing of a danger that is a major one.
     *
     * @param known to whom its finding is known, as their own inspectors found it
     */
    static Created<DangerFiling> open(UUID id, Supervised danger, Set<DangerFilingRecipient> known, Instant now) {
        var filing = new DangerFiling(id, danger, now);
        filing.timeline.add(TimelineStep.itself(DangerFilingStep.OPENED, now, null));
        for (var own : filing.recipients()) {
            if (known.contains(own)) {
                filing.keep(own, new DangerFilingReceipt(ChinaTime.dayOf(now), danger.number(), null));
                filing.timeline.add(TimelineStep.itself(DangerFilingStep.RECEIVED, now, own.title() + "执法检查发现"));
            }
        }
        if (filing.missing().isEmpty()) {
            filing.status = DangerFilingStatus.RECEIVED;
        }
        return new Created<>(filing, new DangerFilingOpened(filing.facts(filing.version()), filing.missing(), now));
    }

    /** The danger is a major one again, after it had not been. What a recipient has, it has. */
    DangerFilingOpened openAgain(Instant now) {
        var owed = status.to(DangerFilingStatus.OWED);

        status = owed;
        timeline.add(TimelineStep.itself(DangerFilingStep.OPENED, now, null));
        return new DangerFilingOpened(facts(version() + 1), missing(), now);
    }

    /** Takes what its enterprise reports, for all that have not received it. */
    DangerFiled file(DangerFilingContent reported, Actor by, Instant now) {
        status.require(DangerFilingAction.SUBMISSION);
        var filed = status.to(DangerFilingStatus.FILED);

        status = filed;
        content = reported;
        filedAt = now;
        overdueSince = null;
        returnedBy = null;
        returnReason = null;
        timeline.add(TimelineStep.by(by, DangerFilingStep.FILED, now, null));
        return new DangerFiled(
                facts(version() + 1), missing(), reported.standard(), reported.clause(), reported.ofTrade(), now);
    }

    /**
     * Notes that a recipient has it.
     *
     * @param day on which it came
     * @param office the scope of who receives it
     * @throws RuleViolation when that is not for whoever receives it, it has it already, or the day cannot be
     */
    DangerFilingReceived receive(
            DangerFilingRecipient recipient, LocalDate day, String receiptNumber, Scope office, Actor by, Instant now) {
        status.require(DangerFilingAction.RECEIPT);
        requireAwaited(recipient, office);
        if (filedAt == null || day.isBefore(ChinaTime.dayOf(filedAt)) || day.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(HazardProblem.DANGER_FILING_DAY, day.toString());
        }

        keep(recipient, new DangerFilingReceipt(day, receiptNumber, by.name()));
        if (missing().isEmpty()) {
            status = status.to(DangerFilingStatus.RECEIVED);
        }
        timeline.add(TimelineStep.by(by, DangerFilingStep.RECEIVED, now, recipient.title() + "：" + receiptNumber));
        return new DangerFilingReceived(facts(version() + 1), recipient, day, receiptNumber, now);
    }

    /**
     * Sends it back to be completed. Who has received it before keeps it.
     *
     * @param office the scope of who sends it back
     * @throws RuleViolation when that is not for whoever sends it back, or it was received already
     */
    DangerFilingReturned sendBack(DangerFilingRecipient recipient, String reason, Scope office, Actor by, Instant now) {
        status.require(DangerFilingAction.RETURN);
        requireAwaited(recipient, office);
        var returned = status.to(DangerFilingStatus.RETURNED);

        status = returned;
        returnedBy = recipient;
        returnReason = reason;
        timeline.add(TimelineStep.by(by, DangerFilingStep.RETURNED, now, recipient.title() + "：" + reason));
        return new DangerFilingReturned(facts(version() + 1), recipient, reason, now);
    }

    private void requireAwaited(DangerFilingRecipient recipient, Scope office) {
        if (!recipients().contains(recipient)) {
            throw new RuleViolation(HazardProblem.DANGER_FILING_RECIPIENT_OTHER, number, recipient);
        }
        if (!recipient.isOfficeOf(office, sector())) {
            throw new RuleViolation(HazardProblem.DANGER_FILING_NOT_YOURS, recipient);
        }
        if (receipt(recipient).isPresent()) {
            throw new RuleViolation(HazardProblem.DANGER_FILING_RECIPIENT_KNOWN, number, recipient);
        }
    }

    /** Lets it go, as the danger was dismissed or is no major one any more; empty where nothing is owed. */
    Optional<DangerFilingDropped> drop(String reason, Instant now) {
        if (status.ended()) {
            return Optional.empty();
        }

        status = status.to(DangerFilingStatus.DROPPED);
        overdueSince = null;
        returnedBy = null;
        returnReason = null;
        timeline.add(TimelineStep.itself(DangerFilingStep.DROPPED, now, reason));
        return Optional.of(new DangerFilingDropped(facts(version() + 1), reason, now));
    }

    /**
     * Notes that a day of its enterprise was missed; empty where that is known, or nothing is owed by it.
     *
     * @param dueAt the first moment that was too late, as its clock counted it
     */
    Optional<DangerFilingOverdue> miss(Instant dueAt) {
        if (overdueSince != null || !status.actions().contains(DangerFilingAction.SUBMISSION)) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(DangerFilingStep.OVERDUE, dueAt, null));
        return Optional.of(new DangerFilingOverdue(
                facts(version() + 1), ChinaTime.dayOf(dueAt).minusDays(1), dueAt));
    }

    private void keep(DangerFilingRecipient recipient, DangerFilingReceipt receipt) {
        switch (recipient) {
            case WORK_SAFETY -> workSafetyReceipt = receipt;
            case INDUSTRY -> industryReceipt = receipt;
        }
    }

    /** What its status allows and whoever has that scope may do. */
    Set<DangerFilingAction> actions(Scope scope) {
        var possible = EnumSet.noneOf(DangerFilingAction.class);
        possible.addAll(status.actions());
        if (missing().stream().noneMatch(recipient -> recipient.isOfficeOf(scope, sector()))) {
            possible.remove(DangerFilingAction.RECEIPT);
            possible.remove(DangerFilingAction.RETURN);
        }
        return possible;
    }

    List<DangerFilingRecipient> recipients() {
        return industry
                ? List.of(DangerFilingRecipient.WORK_SAFETY, DangerFilingRecipient.INDUSTRY)
                : List.of(DangerFilingRecipient.WORK_SAFETY);
    }

    /** Those that have not received it. */
    List<DangerFilingRecipient> missing() {
        return recipients().stream()
                .filter(recipient -> receipt(recipient).isEmpty())
                .toList();
    }

    Optional<DangerFilingReceipt> receipt(DangerFilingRecipient recipient) {
        return Optional.ofNullable(
                switch (recipient) {
                    case WORK_SAFETY -> workSafetyReceipt;
                    case INDUSTRY -> industryReceipt;
                });
    }

    UUID dangerId() {
        return dangerId;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    DangerFilingStatus status() {
        return status;
    }

    boolean industry() {
        return industry;
    }

    Optional<DangerFilingContent> content() {
        return Optional.ofNullable(content);
    }

    Optional<DangerFilingRecipient> returnedBy() {
        return Optional.ofNullable(returnedBy);
    }

    Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> filedAt() {
        return Optional.ofNullable(filedAt);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private DangerFilingEvent.Facts facts(long revision) {
        return new DangerFilingEvent.Facts(
                id(), dangerId, number, enterpriseId(), region(), sector(), revision, status, title, recipients());
    }
}
