package worksafe.hazards.tipoff.internal;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.receipt.AskedByReceipt;
import worksafe.hazards.tipoff.receipt.TipOffKey;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;

/** An internal report. Each verb returns the step by which it is audited; no event tells of it. */
@Entity
@Table(name = "internal_report")
class InternalReport extends EnterpriseRow implements AskedByReceipt {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private InternalMatter matter;

    @Column(updatable = false)
    private String description;

    @Column(updatable = false)
    private String site;

    @Enumerated(EnumType.STRING)
    private InternalReportStatus status;

    @Embedded
    private @Nullable TipOffKey key;

    @Enumerated(EnumType.STRING)
    private @Nullable TipOffResult result;

    private @Nullable String answer;
    private @Nullable Long rewardFen;
    private Instant receivedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "internal_report_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected InternalReport() {} // for Hibernate

    private InternalReport(UUID id, ActiveEnterprise enterprise, Told told, @Nullable TipOffKey key, Instant now) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        matter = told.matter();
        description = told.description();
        site = told.site();
        this.key = key;
        status = InternalReportStatus.RECEIVED;
        receivedAt = now;
    }

    /** What is told. */
    record Told(InternalMatter matter, String description, String site) {}

    /** An employee told, without a token and without a name. */
    static InternalReport receive(UUID id, ActiveEnterprise enterprise, Told told, TipOffKey key, Instant now) {
        var report = new InternalReport(id, enterprise, told, key, now);
        report.timeline.add(TimelineStep.itself(InternalReportStep.RECEIVED, now, null));
        return report;
    }

    /** Somebody of the enterprise wrote down what an employee told. */
    static InternalReport record(UUID id, ActiveEnterprise enterprise, Told told, Actor by, Instant now) {
        var report = new InternalReport(id, enterprise, told, null, now);
        report.timeline.add(TimelineStep.by(by, InternalReportStep.RECORDED, now, null));
        return report;
    }

    /** The enterprise found out what is true. */
    InternalReportStep verify(TipOffResult found, String opinion, Actor by, Instant now) {
        require(InternalReportAction.VERIFICATION);

        status = status.to(InternalReportStatus.VERIFIED);
        result = found;
        return step(InternalReportStep.VERIFIED, opinion, by, now);
    }

    /**
     * It answers, with what it does, and rewards by its own rule.
     *
     * @param reward in fen; nothing where there is none
     * @throws RuleViolation when what is not true is rewarded
     */
    InternalReportStep answer(String words, long reward, Actor by, Instant now) {
        require(InternalReportAction.ANSWER);
        if (reward > 0 && (result == null || !result.holds())) {
            throw new RuleViolation(HazardProblem.INTERNAL_REPORT_NOT_TRUE);
        }

        status = status.to(InternalReportStatus.ANSWERED);
        answer = words;
        rewardFen = reward;
        return step(InternalReportStep.ANSWERED, words, by, now);
    }

    /**
     * The reward was fetched.
     *
     * @param proven whether the secret of who told was shown
     * @throws RuleViolation when it was not, although there is one
     */
    InternalReportStep pay(boolean proven, Actor by, Instant now) {
        require(InternalReportAction.PAYMENT);
        if (key != null && !proven) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_UNPROVEN);
        }

        status = status.to(InternalReportStatus.PAID);
        return step(InternalReportStep.PAID, null, by, now);
    }

    @Override
    public void noteWrongSecret(Instant now) {
        key = key == null ? null : key.missed(now);
    }

    private void require(InternalReportAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    private InternalReportStep step(InternalReportStep kind, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, kind, now, note));
        return kind;
    }

    /** What the enterprise may do now. */
    Set<InternalReportAction> actions() {
        return switch (status) {
            case RECEIVED -> EnumSet.of(InternalReportAction.VERIFICATION);
            case VERIFIED -> EnumSet.of(InternalReportAction.ANSWER);
            case ANSWERED ->
                rewardFen != null && rewardFen > 0
                        ? EnumSet.of(InternalReportAction.PAYMENT)
                        : EnumSet.noneOf(InternalReportAction.class);
            case PAID -> EnumSet.noneOf(InternalReportAction.class);
        };
    }

    /** Its enterprise sees it, and nobody who supervises that. */
    @Override
    public boolean isWithin(Scope scope) {
        return (scope.system() != null || scope.enterprises() != null) && super.isWithin(scope);
    }

    InternalMatter matter() {
        return matter;
    }

    String description() {
        return description;
    }

    String site() {
        return site;
    }

    InternalReportStatus status() {
        return status;
    }

    @Override
    public Optional<TipOffKey> key() {
        return Optional.ofNullable(key);
    }

    Optional<TipOffResult> result() {
        return Optional.ofNullable(result);
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Long> rewardFen() {
        return Optional.ofNullable(rewardFen);
    }

    @Override
    public Instant receivedAt() {
        return receivedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
