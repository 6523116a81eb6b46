package worksafe.hazards.source;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.SourceChemical;
import worksafe.hazards.identification.SourceLevel;
import worksafe.hazards.source.SourceEvent.SourceAssessed;
import worksafe.hazards.source.SourceEvent.SourceChanged;
import worksafe.hazards.source.SourceEvent.SourceFiled;
import worksafe.hazards.source.SourceEvent.SourceIdentified;
import worksafe.hazards.source.SourceEvent.SourceOverdue;
import worksafe.hazards.source.SourceEvent.SourceReceived;
import worksafe.hazards.source.SourceEvent.SourceRecorded;
import worksafe.hazards.source.SourceEvent.SourceRemovalAsked;
import worksafe.hazards.source.SourceEvent.SourceRemovalDeclined;
import worksafe.hazards.source.SourceEvent.SourceRemoved;
import worksafe.hazards.source.SourceEvent.SourceResponsibilityChanged;
import worksafe.hazards.source.SourceEvent.SourceReturned;
import worksafe.hazards.source.SourceEvent.SourceSubmitted;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;

/**
 * A major hazard source (重大危险源) from its identification to its removal from the files; see the package for the whole life.
 * Each verb first asks whether it is legal now and right, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "source")
class MajorSource extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    @Embedded
    @EmbeddedColumnNaming("unit_%s")
    private SourceUnit unit;

    @Embedded
    @EmbeddedColumnNaming("responsible_%s")
    private SourcePeople people;

    @Enumerated(EnumType.STRING)
    private SourceStatus status;

    /** That of the last assessment; before the first, as it was reckoned. */
    @Enumerated(EnumType.STRING)
    private SourceLevel level;

    @Column(name = "s_value")
    private BigDecimal s;

    @Column(name = "r_value")
    private BigDecimal r;

    private int population;
    private String standard;

    @Embedded
    @EmbeddedColumnNaming("grading_%s")
    private PolicyBasis grading;

    private @Nullable LocalDate assessedOn;
    private @Nullable LocalDate reassessBy;
    private @Nullable Boolean emergencyShutdown;
    private @Nullable String safetyMeasures;
    private @Nullable String emergencyMeasures;

    /** How often it was submitted. */
    private int round;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> recipients = List.of();

    private @Nullable String filingNumber;
    private @Nullable LocalDate filedOn;

    @Embedded
    @EmbeddedColumnNaming("removal_%s")
    private @Nullable SourceRemoval removal;

    private @Nullable Instant overdueSince;
    private Instant identifiedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "source_chemical", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "position")
    private List<SourceInventoryLine> inventory = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "source_assessment", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "position")
    private List<SourceAssessment> assessments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "source_receipt", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "position")
    private List<SourceReceipt> receipts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "source_step", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected MajorSource() {} // for Hibernate

    private MajorSource(
            Identity identity, ActiveEnterprise enterprise, Entered entered, SourceStatus status, Instant now) {
        super(identity.id(), enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        number = identity.number();
        unit = entered.unit();
        people = entered.people();
        this.status = status;
        identifiedAt = now;
        take(entered.reckoning());
    }

    /**
     * What a source is called.
     *
     * @param number for people and papers, for example {@code WX320281-2026-000007}
     */
    record Identity(UUID id, String number) {

        /** The series of the numbers of sources (危险源). */
        static final String SERIES = "WX";

        /** The series of the numbers of filings (备案). */
        static final String FILINGS = "BA";
    }

    /** What is said of a source when it is entered. */
    record Entered(SourceUnit unit, SourcePeople people, SourceReckoning reckoning) {}

    /**
     * What a paper says of its filing.
     *
     * @param made its assessment
     * @param reassessBy the day by which it is to be assessed again
     */
    record OnPaper(SourceAssessment.Made made, LocalDate reassessBy, LocalDate filedOn, String filingNumber) {}

    /**
     * Enters a source.
     *
     * @throws RuleViolation when what the unit holds makes it none
     */
    static Created<MajorSource> identify(
            Identity identity, ActiveEnterprise enterprise, Entered entered, Actor by, Instant now) {
        var reckoned = entered.reckoning().requireMajor();
        var source = new MajorSource(identity, enterprise, entered, SourceStatus.IDENTIFIED, now);
        source.timeline.add(TimelineStep.by(by, SourceStep.IDENTIFIED, now, null));
        return new Created<>(
                source,
                new SourceIdentified(
                        source.facts(source.version()),
                        reckoned.s(),
                        reckoned.r(),
                        reckoned.identified().standard().id(),
                        now));
    }

    /**
     * Enters a source that was filed on paper.
     *
     * @throws RuleViolation when what the unit holds makes it none, or its days do not follow one another
     */
    static Created<MajorSource> record(
            Identity identity, ActiveEnterprise enterprise, Entered entered, OnPaper paper, Actor by, Instant now) {
        var reckoned = entered.reckoning().requireMajor();
        var filedOn = requireBetween(paper.filedOn(), paper.made().assessedOn(), ChinaTime.dayOf(now));
        var source = new MajorSource(identity, enterprise, entered, SourceStatus.FILED, now);
        source.keep(paper.made().as(reckoned), paper.reassessBy());
        source.filedOn = filedOn;
        source.filingNumber = paper.filingNumber();
        if (paper.reassessBy().isBefore(ChinaTime.dayOf(now))) {
            source.overdueSince = ChinaTime.endOf(paper.reassessBy());
        }
        source.timeline.add(TimelineStep.by(by, SourceStep.RECORDED, now, paper.filingNumber()));
        return new Created<>(
                source,
                new SourceRecorded(
                        source.facts(source.version()),
                        paper.made().assessedOn(),
                        filedOn,
                        paper.filingNumber(),
                        reckoned.s(),
                        reckoned.r(),
                        paper.reassessBy(),
                        source.overdueSince != null,
                        now));
    }

    /**
     * Takes its assessment, with what the unit holds on its day.
     *
     * @param rules what the policy book asks of it
     * @param reassessBy until when the next one is due
     * @throws RuleViolation when the unit is a source no more, the assessment is not what the rules ask for, or its day cannot be
     */
    SourceAssessed assess(
            SourceAssessment.Made made,
            SourceReckoning reckoning,
            SourceRules rules,
            LocalDate reassessBy,
            Actor by,
            Instant now) {
        var assessed = status.by(SourceAction.ASSESSMENT, SourceStatus.ASSESSED);
        var reckoned = reckoning.requireMajor();
        rules.require(made, reckoned);
        var today = ChinaTime.dayOf(now);
        var day = requireBetween(made.assessedOn(), assessedOn, today);
        if (!reassessBy.isAfter(today)) {
            throw new RuleViolation(HazardProblem.SOURCE_DAY_IMPOSSIBLE, day.toString());
        }

        var former = assessments.isEmpty() ? null : level;
        status = assessed;
        take(reckoned);
        keep(made.as(reckoned), reassessBy);
        overdueSince = null;
        timeline.add(TimelineStep.by(by, SourceStep.ASSESSED, now, made.institution()));
        return new SourceAssessed(
                facts(version() + 1),
                day,
                made.by(),
                made.quantitative(),
                made.emergencyShutdown(),
                reckoned.s(),
                reckoned.r(),
                former,
                reassessBy,
                now);
    }

    /**
     * Takes what is to be filed.
     *
     * @param with whom it is filed with
     */
    SourceSubmitted submit(String safety, String emergency, List<FilingRecipient> with, Actor by, Instant now) {
        var submitted = status.by(SourceAction.SUBMISSION, SourceStatus.SUBMITTED);
        var again = status == SourceStatus.RETURNED && isSameSubmission(with);

        status = submitted;
        safetyMeasures = safety;
        emergencyMeasures = emergency;
        if (!again) {
            round++;
        }
        recipients = with.stream().map(Enum::name).toList();
        overdueSince = null;
        timeline.add(TimelineStep.by(by, SourceStep.SUBMITTED, now, null));
        return new SourceSubmitted(facts(version() + 1), with, Objects.requireNonNull(reassessBy), now);
    }

    /** What was returned for completion and not assessed anew is with those already who have received it. */
    private boolean isSameSubmission(List<FilingRecipient> with) {
        return recipients.equals(with.stream().map(Enum::name).toList());
    }

    /**
     * Notes that one of those with whom it is filed has it.
     *
     * @throws RuleViolation when it is not filed with that one, it has it already, or the day cannot be
     */
    SourceReceived receive(FilingRecipient recipient, LocalDate day, Actor by, Instant now) {
        require(SourceAction.RECEIPT);
        if (!recipients.contains(recipient.name())) {
            throw new RuleViolation(HazardProblem.SOURCE_RECIPIENT_OTHER, recipient);
        }
        if (received().stream().anyMatch(receipt -> receipt.recipient() == recipient)) {
            throw new RuleViolation(HazardProblem.SOURCE_RECIPIENT_KNOWN, recipient);
        }
        var received = requireBetween(day, submittedOn(), ChinaTime.dayOf(now));

        receipts.add(new SourceReceipt(round, recipient, received));
        timeline.add(TimelineStep.by(by, SourceStep.RECEIVED, now, recipient.name()));
        return new SourceReceived(facts(version() + 1), recipient, received, now);
    }

    /**
     * Gives the filing its number.
     *
     * @param next takes the next number, once it is known that it is needed
     * @throws RuleViolation when not everybody has received it, or the same account submitted it
     */
    SourceFiled file(Supplier<String> next, @Nullable String opinion, Actor by, Instant now) {
        var filed = status.by(SourceAction.FILING, SourceStatus.FILED);
        requireOther(SeparatedAct.SOURCE_FILED, by);
        var missing = missingReceipts();
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    HazardProblem.SOURCE_RECEIPTS_MISSING, String.valueOf(missing.size()), missing.getFirst());
        }

        var filing = next.get();
        status = filed;
        filingNumber = filing;
        filedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, SourceStep.FILED, now, opinion));
        return new SourceFiled(facts(version() + 1), filing, ChinaTime.dayOf(now), now);
    }

    /**
     * Sends it back with a list of what is missing.
     *
     * @throws RuleViolation when the same account submitted it
     */
    SourceReturned sendBack(List<String> missing, Actor by, Instant now) {
        var returned = status.by(SourceAction.RETURN, SourceStatus.RETURNED);
        requireOther(SeparatedAct.SOURCE_FILED, by);

        status = returned;
        timeline.add(TimelineStep.by(by, SourceStep.RETURNED, now, String.join("；", missing)));
        return new SourceReturned(facts(version() + 1), missing, now);
    }

    /** Notes that it is not any more what is on file, and is to be assessed again. */
    SourceChanged change(ChangeGround ground, String reason, Actor by, Instant now) {
        var changed = status.by(SourceAction.CHANGE, SourceStatus.CHANGED);

        status = changed;
        timeline.add(TimelineStep.by(by, SourceStep.CHANGED, now, reason));
        return new SourceChanged(facts(version() + 1), ground, reason, now);
    }

    /** Others answer for it. */
    SourceResponsibilityChanged answerFor(SourcePeople others, Actor by, Instant now) {
        require(SourceAction.RESPONSIBILITY);

        people = others;
        timeline.add(TimelineStep.by(by, SourceStep.RESPONSIBILITY_CHANGED, now, null));
        return new SourceResponsibilityChanged(facts(version() + 1), now);
    }

    /** Takes the application to have it removed, or its completion. */
    SourceRemovalAsked askRemoval(SourceRemoval.RemovalGround ground, String reason, Actor by, Instant now) {
        require(SourceAction.REMOVAL_APPLICATION);
        var from = removal == null ? status : removal.former();
        var asked = status == SourceStatus.REMOVAL_ASKED ? status : status.to(SourceStatus.REMOVAL_ASKED);

        status = asked;
        removal = new SourceRemoval(ground, from, false);
        timeline.add(TimelineStep.by(by, SourceStep.REMOVAL_ASKED, now, reason));
        return new SourceRemovalAsked(facts(version() + 1), ground, reason, now);
    }

    /**
     * Removes it from the files.
     *
     * @throws RuleViolation when the same account asked for that
     */
    SourceRemoved remove(String opinion, Actor by, Instant now) {
        var removed = status.by(SourceAction.REMOVAL_ANSWER, SourceStatus.REMOVED);
        requireOther(SeparatedAct.SOURCE_REMOVED, by);
        var asked = Objects.requireNonNull(removal);

        status = removed;
        removal = asked.settled();
        overdueSince = null;
        timeline.add(TimelineStep.by(by, SourceStep.REMOVED, now, opinion));
        return new SourceRemoved(facts(version() + 1), asked.ground(), now);
    }

    /**
     * Does not remove it: the source is what it was before.
     *
     * @param clause by which that is refused
     * @throws RuleViolation when the same account asked for that
     */
    SourceRemovalDeclined refuseRemoval(String opinion, String clause, Actor by, Instant now) {
        require(SourceAction.REMOVAL_ANSWER);
        requireOther(SeparatedAct.SOURCE_REMOVED, by);
        var former = status.to(Objects.requireNonNull(removal).former());

        status = former;
        removal = null;
        timeline.add(TimelineStep.by(by, SourceStep.REMOVAL_REFUSED, now, clause + "：" + opinion));
        return new SourceRemovalDeclined(facts(version() + 1), RemovalAnswer.REFUSED, opinion, clause, List.of(), now);
    }

    /**
     * Sends the application for removal back with a list of what is missing.
     *
     * @throws RuleViolation when the same account asked for that
     */
    SourceRemovalDeclined returnRemoval(String opinion, List<String> missing, Actor by, Instant now) {
        require(SourceAction.REMOVAL_ANSWER);
        requireOther(SeparatedAct.SOURCE_REMOVED, by);

        removal = Objects.requireNonNull(removal).returned();
        timeline.add(TimelineStep.by(by, SourceStep.REMOVAL_RETURNED, now, opinion + "：" + String.join("；", missing)));
        return new SourceRemovalDeclined(facts(version() + 1), RemovalAnswer.RETURNED, opinion, null, missing, now);
    }

    /**
     * Notes that a day of its enterprise was missed; empty where that is known already, or nothing is owed any more.
     *
     * @param duty the kind of duty
     * @param dueAt the first moment that was too late, as its clock counted it
     */
    Optional<SourceOverdue> miss(String duty, Instant dueAt) {
        if (overdueSince != null || status == SourceStatus.REMOVED) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(SourceStep.OVERDUE, dueAt, null));
        return Optional.of(new SourceOverdue(
                facts(version() + 1), duty, ChinaTime.dayOf(dueAt).minusDays(1), dueAt));
    }

    /** Which of the changes calls for another assessment (危险化学品重大危险源监督管理暂行规定 Art. 11). */
    @Schema(name = "SourceChangeGround")
    enum ChangeGround {
        /** 安全评估已满三年 */
        ASSESSMENT_EXPIRED,
        /** 新建、改建、扩建 */
        REBUILT,
        /** 危险化学品种类、数量、工艺、储存方式或者重要设备设施变化 */
        CHEMICALS_OR_PROCESS,
        /** 外界生产安全环境因素变化 */
        SURROUNDINGS,
        /** 发生事故 */
        ACCIDENT,
        /** 标准变化 */
        STANDARD
    }

    /** What the authority makes of an application for removal. */
    @Schema(name = "SourceRemovalAnswer")
    enum RemovalAnswer {
        REMOVED,
        REFUSED,
        RETURNED
    }

    private void take(SourceReckoning reckoned) {
        s = reckoned.s();
        r = reckoned.r();
        level = reckoned.level();
        population = reckoned.identified().people();
        standard = reckoned.identified().standard().id();
        grading = reckoned.graded().basis();
        var edition = inventory.isEmpty() ? 0 : inventory.getLast().edition() + 1;
        reckoned.chemicals().forEach(chemical -> inventory.add(new SourceInventoryLine(edition, chemical)));
    }

    private void keep(SourceAssessment assessment, LocalDate next) {
        assessments.add(assessment);
        assessedOn = assessment.assessedOn();
        emergencyShutdown = assessment.emergencyShutdown();
        reassessBy = next;
    }

    private static LocalDate requireBetween(LocalDate day, @Nullable LocalDate earliest, LocalDate latest) {
        if (day.isAfter(latest) || earliest != null && day.isBefore(earliest)) {
            throw new RuleViolation(HazardProblem.SOURCE_DAY_IMPOSSIBLE, day.toString());
        }
        return day;
    }

    private LocalDate submittedOn() {
        return timeline.stream()
                .filter(step -> step.is(SourceStep.SUBMITTED))
                .map(step -> ChinaTime.dayOf(step.at()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private void require(SourceAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, status);
        }
    }

    private void requireOther(SeparatedAct act, Actor by) {
        if (taken().excluding(act, by.subject()).isPresent()) {
            throw new RuleViolation(HazardProblem.SOURCE_SAME_PERSON, by.name());
        }
    }

    /** Who took which part so far; whoever submitted it once is no judge of it later. */
    private ActsTaken taken() {
        var taken = new ActsTaken();
        for (var step : timeline) {
            switch (SourceStep.valueOf(step.kind())) {
                case IDENTIFIED, ASSESSED, SUBMITTED -> taken.and(SeparatedAct.SOURCE_SUBMITTED, step.subject());
                case REMOVAL_ASKED -> taken.and(SeparatedAct.SOURCE_REMOVAL_ASKED, step.subject());
                case RECORDED,
                        RECEIVED,
                        FILED,
                        RETURNED,
                        CHANGED,
                        RESPONSIBILITY_CHANGED,
                        REMOVAL_REFUSED,
                        REMOVAL_RETURNED,
                        REMOVED,
                        OVERDUE -> {}
            }
        }
        return taken;
    }

    /** What clients may do now. */
    Set<SourceAction> actions() {
        var possible = EnumSet.noneOf(SourceAction.class);
        possible.addAll(status.actions());
        if (status == SourceStatus.REMOVAL_ASKED && isRemovalReturned()) {
            possible.add(SourceAction.REMOVAL_APPLICATION);
            possible.remove(SourceAction.REMOVAL_ANSWER);
        }
        return possible;
    }

    /** The same without what another account than that one must do. */
    Set<SourceAction> actions(String account) {
        var possible = actions();
        var taken = taken();
        if (taken.excluding(SeparatedAct.SOURCE_FILED, account).isPresent()) {
            possible.removeAll(EnumSet.of(SourceAction.FILING, SourceAction.RETURN));
        }
        if (taken.excluding(SeparatedAct.SOURCE_REMOVED, account).isPresent()) {
            possible.remove(SourceAction.REMOVAL_ANSWER);
        }
        return possible;
    }

    boolean isRemovalReturned() {
        return removal != null && removal.returnedForCompletion();
    }

    /** Those of the present submission. */
    List<SourceReceipt> received() {
        return receipts.stream().filter(receipt -> receipt.round() == round).toList();
    }

    /** Who of those with whom it is filed has not received it. */
    List<FilingRecipient> missingReceipts() {
        var have = received().stream().map(SourceReceipt::recipient).toList();
        return recipients().stream().filter(one -> !have.contains(one)).toList();
    }

    List<FilingRecipient> recipients() {
        return recipients.stream().map(FilingRecipient::valueOf).toList();
    }

    /** What it holds by its last assessment, or as it was entered. */
    List<SourceChemical> chemicals() {
        var last = inventory.getLast().edition();
        return inventory.stream()
                .filter(line -> line.edition() == last)
                .map(SourceInventoryLine::chemical)
                .toList();
    }

    String number() {
        return number;
    }

    /** What people call it. */
    String title() {
        return unit.name();
    }

    SourceUnit unit() {
        return unit;
    }

    SourcePeople people() {
        return people;
    }

    SourceStatus status() {
        return status;
    }

    SourceLevel level() {
        return level;
    }

    BigDecimal s() {
        return s;
    }

    BigDecimal r() {
        return r;
    }

    int population() {
        return population;
    }

    String standard() {
        return standard;
    }

    PolicyBasis grading() {
        return grading;
    }

    Optional<LocalDate> assessedOn() {
        return Optional.ofNullable(assessedOn);
    }

    Optional<LocalDate> reassessBy() {
        return Optional.ofNullable(reassessBy);
    }

    Optional<Boolean> emergencyShutdown() {
        return Optional.ofNullable(emergencyShutdown);
    }

    Optional<String> safetyMeasures() {
        return Optional.ofNullable(safetyMeasures);
    }

    Optional<String> emergencyMeasures() {
        return Optional.ofNullable(emergencyMeasures);
    }

    Optional<String> filingNumber() {
        return Optional.ofNullable(filingNumber);
    }

    Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }

    Optional<SourceRemoval> removal() {
        return Optional.ofNullable(removal);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Instant identifiedAt() {
        return identifiedAt;
    }

    List<SourceAssessment> assessments() {
        return List.copyOf(assessments);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private SourceEvent.Facts facts(long revision) {
        return new SourceEvent.Facts(
                id(), number, enterpriseId(), region(), sector(), revision, status, unit.name(), level, unit.inPort());
    }
}
