package worksafe.platform.applications.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.panel.Panel.Act;
import worksafe.platform.applications.panel.PanelRequests.ConvenePanel;
import worksafe.platform.applications.panel.PanelRequests.NameExpert;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** What is done about panels: subject and clocks are locked first, then the panel. */
@ApplicationScoped
public class PanelOperations {

    private final Panels panels;
    private final Instance<PanelSubject> subjects;
    private final PanelClocks clocks;
    private final PanelTasks tasks;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final String context;

    PanelOperations(
            Panels panels,
            @Any Instance<PanelSubject> subjects,
            PanelClocks clocks,
            PanelTasks tasks,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.panels = panels;
        this.subjects = subjects;
        this.clocks = clocks;
        this.tasks = tasks;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.context = context;
    }

    /** Convenes a panel once, however often the request comes. */
    @Transactional
    PanelView convene(IdempotencyKey key, ConvenePanel request) {
        requireOther(Role.SUPERVISOR, Role.APPROVER);
        return idempotency.once(
                key, "convenePanel", request, PanelView.class, before -> panels.get(before.id()), () -> {
                    var subject = subjects.stream()
                            .filter(bean -> bean.type().equals(request.subjectType()))
                            .findFirst()
                            .orElseThrow(() ->
                                    RequestProblem.invalid(new Violation("/subjectType", "panel-subject-unknown")));
                    var act = act();
                    subject.hold(request.subjectId());
                    var matter = subject.convene(request.subjectId(), act.at());
                    if (panels.about(request.subjectType(), request.subjectId()).isPresent()) {
                        throw new RuleViolation(PanelProblem.PANEL_EXISTS, matter.title());
                    }
                    var id = Uuid7.next(clock);
                    var dueOn = clocks.start(id, matter, act);
                    var created = Panel.convene(
                            id,
                            request.subjectType(),
                            request.subjectId(),
                            matter,
                            request.experts().stream()
                                    .map(expert -> named(expert, dueOn))
                                    .toList(),
                            subject.applicants(request.subjectId()),
                            act);
                    panels.persist(created.aggregate());
                    outbox.append(created.event());
                    subject.convened(request.subjectId(), act.at());
                    panels.flush();
                    tasks.follow(created.aggregate());
                    return view(created.aggregate());
                });
    }

    private PanelMember named(NameExpert expert, LocalDate dueOn) {
        return PanelMember.named(
                Uuid7.next(clock), expert.account(), expert.name(), expert.expertise(), expert.leader(), dueOn);
    }

    @Transactional
    PanelView get(UUID id) {
        return view(panels.get(id));
    }

    @Transactional
    PanelView name(UUID id, IfMatch expected, NameExpert request) {
        requireOther(Role.SUPERVISOR, Role.APPROVER);
        return done(id, expected, (panel, act) -> {
            var dueOn = clocks.start(id, panel.matter(), act);
            var applicants = subject(panel.subjectType()).applicants(panel.subjectId());
            return panel.name(named(request, dueOn), applicants, act);
        });
    }

    @Transactional
    PanelView release(UUID id, IfMatch expected, PanelRequests.ReleaseExpert request) {
        requireOther(Role.SUPERVISOR, Role.APPROVER);
        return done(id, expected, (panel, act) -> panel.release(request.memberId(), request.reason(), act));
    }

    @Transactional
    PanelView askRecusal(UUID id, IfMatch expected, PanelRequests.AskRecusal request) {
        var own = !caller.is(Role.ENTERPRISE);
        return done(id, expected, (panel, act) -> panel.askRecusal(request.memberId(), request.reason(), own, act));
    }

    @Transactional
    PanelView decideRecusal(UUID id, IfMatch expected, PanelRequests.DecideRecusal request) {
        requireOther(Role.SUPERVISOR, Role.APPROVER);
        return done(
                id,
                expected,
                (panel, act) -> panel.decideRecusal(request.memberId(), request.granted(), request.reason(), act));
    }

    @Transactional
    PanelView sign(UUID id, IfMatch expected, PanelRequests.SignOpinion request) {
        requireOther(Role.EXPERT);
        return done(id, expected, (panel, act) -> panel.sign(request.verdict(), request.opinion(), act));
    }

    @Transactional
    PanelView close(UUID id, IfMatch expected) {
        requireOther(Role.SUPERVISOR, Role.APPROVER);
        return ended(id, expected, Panel::close);
    }

    @Transactional
    PanelView dissolve(UUID id, IfMatch expected, String reason) {
        requireOther(Role.SUPERVISOR, Role.APPROVER);
        return ended(id, expected, (panel, act) -> panel.dissolve(reason, act));
    }

    /** How far the experts got about a matter. */
    @Transactional(TxType.MANDATORY)
    public PanelOutcome outcome(String type, UUID subjectId) {
        return panels.about(type, subjectId)
                .map(Panel::outcome)
                .orElse(PanelOutcome.NONE)
                .among(panels.everAbout(type, subjectId).stream()
                        .flatMap(panel -> panel.accounts().stream())
                        .distinct()
                        .toList());
    }

    /** The matter is over: experts who still sit need not go on. Its clocks are the caller's. */
    @Transactional(TxType.MANDATORY)
    public void fallAway(String type, UUID subjectId, String reason) {
        panels.about(type, subjectId)
                .filter(panel -> panel.status() == PanelStatus.SITTING)
                .map(panel -> {
                    clocks.hold(panel.id());
                    return panels.lock(panel.id());
                })
                .ifPresent(panel -> {
                    var act = act();
                    outbox.append(panel.fallAway(reason, act));
                    panels.flush();
                    clocks.follow(panel, act.at());
                    tasks.follow(panel);
                });
    }

    private PanelView ended(UUID id, IfMatch expected, BiFunction<Panel, Act, PanelEvent> verb) {
        var seen = panels.matter(id).orElseThrow(() -> new NotFound(id));
        var subject = subject(seen.type());
        subject.hold(seen.subjectId());
        var view = done(id, expected, verb);
        subject.ended(seen.subjectId());
        return view;
    }

    private PanelView done(UUID id, IfMatch expected, BiFunction<Panel, Act, PanelEvent> verb) {
        clocks.hold(id);
        var panel = panels.get(id, expected);
        var act = act();
        outbox.append(verb.apply(panel, act));
        panels.flush(); // raises the version that the view shows
        clocks.follow(panel, act.at());
        tasks.follow(panel);
        return view(panel);
    }

    private PanelSubject subject(String type) {
        return subjects.stream()
                .filter(bean -> bean.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no panels about " + type));
    }

    /** Whoever acts for an enterprise neither leads nor judges the panels about it, whatever else the token lets. */
    private void requireOther(Role... roles) {
        if (ofEnterprise()) {
            throw RequestProblem.forbidden(Stream.of(roles).map(Role::claim).toList());
        }
    }

    private boolean ofEnterprise() {
        return caller.scope().enterprises() != null;
    }

    private Act act() {
        return new Act(context, caller.actor(), clock.instant());
    }

    private PanelView view(Panel panel) {
        var ofAuthority = !ofEnterprise()
                && (caller.is(Role.SUPERVISOR)
                        || caller.is(Role.APPROVER)
                        || caller.is(Role.INSPECTOR)
                        || caller.is(Role.AUDITOR));
        var possible = panel.actions(caller.subject(), ChinaTime.dayOf(clock.instant()));
        if (ofEnterprise()) {
            possible.removeIf(action -> action != PanelAction.RECUSAL_REQUEST);
        }
        return PanelView.of(
                panel,
                subject(panel.subjectType()).shown(panel.subjectId()),
                new PanelView.Reader(caller.subject(), ofAuthority),
                actions.among(possible));
    }
}
