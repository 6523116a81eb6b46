package worksafe.platform.applications;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.kernel.Sha256;
import worksafe.platform.applications.kind.ApplicationForm;
import worksafe.platform.applications.kind.ApplicationKind.Claim;
import worksafe.platform.applications.panel.PanelOutcome;
import worksafe.platform.applications.panel.PanelRule.PanelNeed;
import worksafe.platform.applications.panel.PanelVerdict;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.Subject;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** What somebody applies for; see the package for the whole life. Each verb returns the event that tells it. */
@Entity
@Table(name = "application")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class Application extends VersionedRow implements Walled {

    /** What stands for an opinion where nobody gave one. */
    static final String SILENCE = "逾期未予答复，视为同意";

    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "kind_version")
    private long kindVersion;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "subject_type", updatable = false)
    private @Nullable String subjectType;

    @Column(name = "subject_id", updatable = false)
    private @Nullable UUID subjectId;

    @Column(name = "sector", updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterpriseId;

    @Column(name = "enterprise_name", updatable = false)
    private String enterpriseName;

    @Column(name = "content")
    private String content;

    @Column(name = "single", updatable = false)
    private boolean single;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "applicant", updatable = false)
    private String applicant;

    @Column(name = "applicant_name", updatable = false)
    private String applicantName;

    @Column(name = "accepted_by")
    private @Nullable String acceptedBy;

    @Column(name = "missing")
    private @Nullable String missing;

    @Column(name = "returns")
    private int returns;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "opinion")
    private @Nullable String opinion;

    @Column(name = "deviation")
    private @Nullable String deviation;

    @Embedded
    @EmbeddedColumnNaming("ground_%s")
    private @Nullable ApplicationGround ground;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "application_step", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Application() {} // for Hibernate

    private Application(Claim claim, ApplicationForm form, Home home) {
        super(claim.applicationId(), home.region());
        number = claim.number();
        kind = form.code();
        kindVersion = form.version();
        title = form.title();
        subjectType = form.subject();
        subjectId = claim.subjectId();
        sector = home.sector();
        enterpriseId = claim.enterpriseId();
        enterpriseName = home.enterpriseName();
        content = claim.content().toString();
        single = form.single();
        status = ApplicationStatus.SUBMITTED;
        applicant = claim.applicant().subject();
        applicantName = claim.applicant().name();
        submittedAt = claim.at();
    }

    /** Who acts, when, in which context. */
    record Act(String context, Actor by, Instant at) {}

    /** Where the enterprise is supervised, and what it is called. */
    record Home(RegionCode region, @Nullable Sector sector, String enterpriseName) {}

    /**
     * What the authority says.
     *
     * @param approved whether it gives what was applied for
     * @param ground by which it refuses; absent where it approves
     * @param deviation why it does not follow the experts; absent where it does
     */
    record Ruling(
            boolean approved,
            String opinion,
            @Nullable ApplicationGround ground,
            @Nullable String deviation) {}

    static Created<Application> submit(Claim claim, ApplicationForm form, Home home, Act act) {
        var application = new Application(claim, form, home);
        application.timeline.add(TimelineStep.by(act.by(), ApplicationStep.SUBMITTED, act.at(), null));
        return new Created<>(application, application.event("submitted", application.version(), act));
    }

    /**
     * Returns it with all that is missing.
     *
     * @throws RuleViolation when it was returned as often as its kind lets it be, or by the applicant
     */
    ApplicationEvent giveBack(List<String> lacking, ApplicationForm form, Act act) {
        var returned = status.to(ApplicationStatus.RETURNED);
        requireOther(SeparatedAct.APPLICATION_ACCEPTED, act, List.of(), null);
        var most = form.returns();
        if (most != null && returns >= most) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_RETURNED, number, String.valueOf(most));
        }
        status = returned;
        returns++;
        missing = String.join("\n", lacking);
        return done(ApplicationStep.RETURNED, "returned", String.join("；", lacking), act);
    }

    /** What was missing is there: the content anew. */
    ApplicationEvent complete(ObjectNode completed, ApplicationForm form, Act act) {
        requireAction(ApplicationAction.COMPLETION);
        status = status.to(ApplicationStatus.SUBMITTED);
        content = completed.toString();
        kindVersion = form.version();
        missing = null;
        return done(ApplicationStep.COMPLETED, "completed", null, act);
    }

    ApplicationEvent accept(Act act) {
        requireAction(ApplicationAction.ACCEPTANCE);
        requireOther(SeparatedAct.APPLICATION_ACCEPTED, act, List.of(), null);
        status = status.to(ApplicationStatus.ACCEPTED);
        acceptedAt = act.at();
        acceptedBy = act.by().subject();
        return done(ApplicationStep.ACCEPTED, "accepted", null, act);
    }

    ApplicationEvent notAccept(String why, ApplicationGround by, Act act) {
        requireAction(ApplicationAction.NON_ACCEPTANCE);
        requireOther(SeparatedAct.APPLICATION_ACCEPTED, act, List.of(), null);
        status = status.to(ApplicationStatus.NOT_ACCEPTED);
        missing = null;
        close(why, by, act);
        return done(ApplicationStep.NOT_ACCEPTED, "decided", note(why), act);
    }

    /**
     * Decides.
     *
     * @throws RuleViolation for whoever applied, sat as an expert, or accepted it where the kind does not let the same do
     *     both; when experts must be heard first or still are; against their result without a reason
     */
    ApplicationEvent decide(Ruling ruling, ApplicationForm form, PanelOutcome experts, Act act) {
        requireAction(ApplicationAction.DECISION);
        requireOther(SeparatedAct.APPLICATION_DECIDED, act, experts.experts(), form.sameOfficial() ? null : acceptedBy);
        if (experts.sitting()) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_PANEL_SITTING, number);
        }
        if (form.panel().need() == PanelNeed.REQUIRED && experts.result() == null) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_PANEL_MISSING, number);
        }
        if (experts.result() != null
                && (experts.result() == PanelVerdict.FOR) != ruling.approved()
                && ruling.deviation() == null) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_AGAINST_PANEL, number, experts.result());
        }
        status = status.to(ruling.approved() ? ApplicationStatus.APPROVED : ApplicationStatus.REFUSED);
        deviation = ruling.deviation();
        close(ruling.opinion(), ruling.ground(), act);
        return done(
                ruling.approved() ? ApplicationStep.APPROVED : ApplicationStep.REFUSED,
                "decided",
                note(ruling.opinion()),
                act);
    }

    /**
     * The authority's time has passed without an answer, which its kind takes for an approval.
     *
     * @return empty where it was answered, or waits for the applicant
     */
    Optional<ApplicationEvent> approveBySilence(Act act) {
        if (!waitsForAuthority()) {
            return Optional.empty();
        }
        if (status == ApplicationStatus.SUBMITTED) {
            status = status.to(ApplicationStatus.ACCEPTED);
            acceptedAt = act.at();
            acceptedBy = act.by().subject();
        }
        status = status.to(ApplicationStatus.APPROVED);
        close(SILENCE, null, act);
        return Optional.of(done(ApplicationStep.APPROVED, "decided", SILENCE, act));
    }

    /** Whether the authority is to accept or to decide it. */
    boolean waitsForAuthority() {
        return status == ApplicationStatus.SUBMITTED || status == ApplicationStatus.ACCEPTED;
    }

    ApplicationEvent withdraw(String why, Act act) {
        status = status.to(ApplicationStatus.WITHDRAWN);
        missing = null;
        close(why, null, act);
        return done(ApplicationStep.WITHDRAWN, "withdrawn", why, act);
    }

    /** Ends by itself, as it cannot be granted any more. */
    ApplicationEvent lapse(String why, Act act) {
        status = status.to(ApplicationStatus.LAPSED);
        missing = null;
        close(why, null, act);
        timeline.add(TimelineStep.itself(ApplicationStep.LAPSED, act.at(), why));
        return event("lapsed", version() + 1, act);
    }

    private void close(String why, @Nullable ApplicationGround by, Act act) {
        opinion = why;
        ground = by;
        closedAt = act.at();
    }

    /** What the authority said, with the clause where it turned it down. */
    String note(String why) {
        return ground == null ? why : ground.source() + ground.clause() + "：" + why;
    }

    private void requireAction(ApplicationAction action) {
        if (!status.actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    private void requireOther(SeparatedAct next, Act act, List<String> experts, @Nullable String accepter) {
        var excluding = taken(experts, accepter).excluding(next, act.by().subject());
        if (excluding.isPresent()) {
            throw new RuleViolation(
                    ApplicationProblem.APPLICATION_SAME_PERSON, act.by().name(), excluding.get());
        }
    }

    private ActsTaken taken(List<String> experts, @Nullable String accepter) {
        var taken = new ActsTaken().and(SeparatedAct.APPLICATION_ACCEPTED, accepter);
        applicants().forEach(account -> taken.and(SeparatedAct.APPLICATION_SUBMITTED, account));
        experts.forEach(expert -> taken.and(SeparatedAct.PANEL_SAT, expert));
        return taken;
    }

    /** The accounts that applied: who submitted it, and whoever completed it. */
    Set<String> applicants() {
        return Stream.concat(
                        Stream.of(applicant),
                        timeline.stream()
                                .filter(step -> step.kind().equals(ApplicationStep.COMPLETED.name()))
                                .flatMap(step -> Stream.ofNullable(step.subject())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What that account may do, as far as it depends on what it did; the rest is the permissions'. */
    Set<ApplicationAction> actions(String account, ApplicationForm form) {
        var possible = EnumSet.noneOf(ApplicationAction.class);
        possible.addAll(status.actions());
        var most = form.returns();
        if (most != null && returns >= most) {
            possible.remove(ApplicationAction.RETURN);
        }
        if (taken(List.of(), form.sameOfficial() ? null : acceptedBy)
                .excluding(SeparatedAct.APPLICATION_DECIDED, account)
                .isPresent()) {
            possible.remove(ApplicationAction.DECISION);
        }
        return possible;
    }

    private ApplicationEvent done(ApplicationStep step, String what, @Nullable String note, Act act) {
        timeline.add(TimelineStep.by(act.by(), step, act.at(), note));
        return event(what, version() + 1, act);
    }

    private ApplicationEvent event(String what, long revision, Act act) {
        return new ApplicationEvent(
                "worksafe." + act.context() + ".application-" + what + ".v1",
                Subject.ofEnterprise(enterpriseId, "application", id(), revision, region(), sector),
                id(),
                revision,
                number,
                kind,
                kindVersion,
                title,
                subjectType,
                subjectId,
                region(),
                sector,
                enterpriseId,
                status,
                Sha256.hex(content),
                ground == null ? null : ground.view(),
                act.by().subject(),
                act.at());
    }

    /** What is applied for, as its kind hears of it. */
    Claim claim() {
        return new Claim(
                id(), number, enterpriseId, subjectId, content(), new Actor(applicant, applicantName), submittedAt);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    String number() {
        return number;
    }

    String kind() {
        return kind;
    }

    long kindVersion() {
        return kindVersion;
    }

    String title() {
        return title;
    }

    @Nullable
    String subjectType() {
        return subjectType;
    }

    @Nullable
    UUID subjectId() {
        return subjectId;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    ObjectNode content() {
        return RegisterJson.readObject(content);
    }

    ApplicationStatus status() {
        return status;
    }

    String applicant() {
        return applicant;
    }

    String applicantName() {
        return applicantName;
    }

    List<String> missing() {
        return missing == null ? List.of() : List.of(missing.split("\n"));
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String opinion() {
        return opinion;
    }

    @Nullable
    String deviation() {
        return deviation;
    }

    @Nullable
    ApplicationGround ground() {
        return ground;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
