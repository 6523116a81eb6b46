package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.Application.Act;
import worksafe.platform.applications.Application.Home;
import worksafe.platform.applications.Application.Ruling;
import worksafe.platform.applications.ApplicationRequests.ApplicationResult;
import worksafe.platform.applications.ApplicationRequests.DecideApplication;
import worksafe.platform.applications.ApplicationRequests.NotAcceptApplication;
import worksafe.platform.applications.ApplicationRequests.SubmitApplication;
import worksafe.platform.applications.kind.ApplicationForm;
import worksafe.platform.applications.kind.ApplicationKind.Approval;
import worksafe.platform.applications.kind.ApplicationKind.Claim;
import worksafe.platform.applications.kind.ApplicationKinds;
import worksafe.platform.applications.panel.PanelOperations;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.registers.file.FieldFiles;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.platform.service.Scopes;

/**
 * What is done about applications. Clocks are locked first, of the application and of what it is about, then the application,
 * then what its kind changes.
 */
@ApplicationScoped
class ApplicationOperations {

    /** Who answers where nobody did. */
    private static final Actor NOBODY = new Actor("system", "系统");

    private final Applications applications;
    private final ApplicationKinds kinds;
    private final ApplicationClocks clocks;
    private final ApplicationTasks tasks;
    private final FieldFiles fieldFiles;
    private final Attachments attachments;
    private final PanelOperations panels;
    private final EnterpriseDirectory enterprises;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Scopes scopes;
    private final InstantSource clock;
    private final String context;

    ApplicationOperations(
            Applications applications,
            ApplicationKinds kinds,
            ApplicationClocks clocks,
            ApplicationTasks tasks,
            FieldFiles fieldFiles,
            Attachments attachments,
            PanelOperations panels,
            EnterpriseDirectory enterprises,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            Scopes scopes,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.applications = applications;
        this.kinds = kinds;
        this.clocks = clocks;
        this.tasks = tasks;
        this.fieldFiles = fieldFiles;
        this.attachments = attachments;
        this.panels = panels;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.scopes = scopes;
        this.clock = clock;
        this.context = context;
    }

    Slice<ApplicationKindView> kinds() {
        return Slice.complete(kinds.all().stream().map(ApplicationKindView::of).toList());
    }

    @Transactional
    ApplicationView get(UUID id) {
        return view(applications.get(id));
    }

    /** Submits an application once, however often the request comes. */
    @Transactional
    ApplicationView submit(IdempotencyKey key, SubmitApplication request) {
        return idempotency.once(
                key,
                "submitApplication",
                request,
                ApplicationView.class,
                before -> applications.get(before.id()),
                () -> submit(request));
    }

    private ApplicationView submit(SubmitApplication request) {
        var form = kinds.find(request.kind())
                .orElseThrow(() -> RequestProblem.invalid(new Violation("/kind", "application-kind-unknown")));
        if ((form.subject() == null) != (request.subjectId() == null)) {
            throw RequestProblem.invalid(new Violation("/subjectId", "application-subject"));
        }
        var content = form.content().checked(request.content(), "/content");
        var place = enterprises.find(request.enterpriseId()).orElseThrow(() -> new NotFound(request.enterpriseId()));
        var name = enterprises.names(Set.of(request.enterpriseId())).getOrDefault(request.enterpriseId(), "-");
        var act = act();
        var subjectId = request.subjectId();
        if (subjectId != null) {
            kinds.bean(form.code()).hold(subjectId);
        }
        var claim = new Claim(Uuid7.next(clock), "", request.enterpriseId(), subjectId, content, act.by(), act.at());
        kinds.bean(form.code()).submitted(claim);
        if (form.single() && subjectId != null) {
            applications.open(form.code(), subjectId).ifPresent(number -> {
                throw new RuleViolation(ApplicationProblem.APPLICATION_OPEN, number);
            });
        }
        var created = Application.submit(
                claim.numbered(numbers.next(form.series(), place.region(), act.at())),
                form,
                new Home(place.region(), place.sector(), name),
                act);
        var application = created.aggregate();
        applications.persist(application);
        outbox.append(created.event());
        clocks.submitted(application, trades(application), act.at());
        applications.flush();
        attach(application, form);
        return followed(application);
    }

    /** The files that the content names are the application's from now on. */
    private void attach(Application application, ApplicationForm form) {
        fieldFiles.attach(
                form.content().fields().values(),
                application.content(),
                "/content",
                Applications.FILES,
                application.id());
    }

    @Transactional
    ApplicationView giveBack(UUID id, IfMatch expected, List<String> missing) {
        requireAuthority();
        var application = done(id, expected, given -> given.giveBack(missing, form(given), act()));
        clocks.returned(id, missing);
        return followed(application);
    }

    @Transactional
    ApplicationView complete(UUID id, IfMatch expected, ApplicationRequests.CompleteApplication request) {
        var application = done(id, expected, returned -> {
            var form = form(returned);
            var completed = returned.complete(form.content().checked(request.content(), "/content"), form, act());
            kinds.bean(form.code()).submitted(returned.claim());
            attach(returned, form);
            return completed;
        });
        clocks.completed(id);
        return followed(application);
    }

    @Transactional
    ApplicationView accept(UUID id, IfMatch expected) {
        requireAuthority();
        var act = act();
        return followed(done(id, expected, application -> {
            var accepted = application.accept(act);
            kinds.bean(application.kind()).accepted(application.claim(), act.at());
            clocks.accepted(application, form(application).silenceApproves(), trades(application), act.at());
            return accepted;
        }));
    }

    @Transactional
    ApplicationView notAccept(UUID id, IfMatch expected, NotAcceptApplication request) {
        requireAuthority();
        var act = act();
        var ground = request.ground().on(ChinaTime.dayOf(act.at()));
        var application = done(id, expected, submitted -> submitted.notAccept(request.reason(), ground, act));
        clocks.notAccepted(id, act.at());
        ended(application, true, new Approval(application.note(request.reason()), act.by(), act.at()));
        return followed(application);
    }

    /** Decides, and carries out an approval in the same transaction. */
    @Transactional
    ApplicationView decide(UUID id, IfMatch expected, DecideApplication request) {
        requireAuthority();
        var act = act();
        var named = request.ground();
        var ruling = new Ruling(
                request.result() == ApplicationResult.APPROVED,
                request.opinion(),
                named == null ? null : named.on(ChinaTime.dayOf(act.at())),
                request.deviation());
        hold(id);
        var application = applications.get(id, expected);
        if (form(application).silenceApproves()) {
            clocks.missFirst(id, act.at());
        }
        var experts = panels.outcome(ApplicationPanels.TYPE, id);
        outbox.append(application.decide(ruling, form(application), experts, act));
        applications.flush();
        if (ruling.approved()) {
            kinds.bean(application.kind())
                    .approved(application.claim(), new Approval(request.opinion(), act.by(), act.at()));
        } else {
            ended(application, true, new Approval(application.note(request.opinion()), act.by(), act.at()));
        }
        clocks.decided(id, act.at());
        return followed(application);
    }

    @Transactional
    ApplicationView withdraw(UUID id, IfMatch expected, String reason) {
        var act = act();
        var application = done(id, expected, open -> open.withdraw(reason, act));
        panels.fallAway(ApplicationPanels.TYPE, id, reason);
        clocks.withdrawn(id, act.at(), reason);
        ended(application, false, new Approval(reason, act.by(), act.at()));
        return followed(application);
    }

    /** Keeps the sweep from the clocks of the open applications of that kind about a subject until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void hold(String kind, UUID subjectId) {
        applications.openIds(kind, subjectId).forEach(clocks::hold);
    }

    /** The authority's time stands still for the accepted one of that kind about a subject. */
    @Transactional(TxType.MANDATORY)
    void stand(String kind, UUID subjectId, String reason) {
        applications.accepted(kind, subjectId).ifPresent(id -> clocks.stand(id, reason, clock.instant()));
    }

    /** It runs on, if it stands still. */
    @Transactional(TxType.MANDATORY)
    void goOn(String kind, UUID subjectId) {
        applications.accepted(kind, subjectId).ifPresent(clocks::heard);
    }

    /** What is applied for by the one of that kind about a subject that waits for the authority. */
    @Transactional(TxType.MANDATORY)
    Optional<Claim> awaiting(String kind, UUID subjectId) {
        return applications.openIds(kind, subjectId).stream()
                .map(applications::get)
                .filter(Application::waitsForAuthority)
                .map(Application::claim)
                .findFirst();
    }

    /**
     * Silence counts as an approval of the one of that kind about a subject that waits for the authority.
     *
     * @return whether there was one
     */
    @Transactional(TxType.MANDATORY)
    boolean approveBySilence(String kind, UUID subjectId, Instant dueAt) {
        var approved = false;
        for (var id : applications.openIds(kind, subjectId)) {
            clocks.hold(id);
            approved |= approveBySilence(id, kind, dueAt);
        }
        return approved;
    }

    private boolean approveBySilence(UUID id, String kind, Instant dueAt) {
        var act = new Act(context, NOBODY, clock.instant());
        var application = applications.lock(id);
        var approved = application.approveBySilence(act);
        approved.ifPresent(event -> {
            outbox.append(event);
            applications.flush();
            kinds.bean(kind).approved(application.claim(), new Approval(Application.SILENCE, act.by(), dueAt, true));
            clocks.decided(id, act.at());
            tasks.follow(application, form(application));
        });
        return approved.isPresent();
    }

    /** Ends those open applications of that kind about a subject of which there is a reason why they cannot be granted. */
    @Transactional(TxType.MANDATORY)
    void lapse(String kind, UUID subjectId, Function<Claim, Optional<String>> why) {
        for (var id : applications.openIds(kind, subjectId)) {
            clocks.hold(id);
            var application = applications.lock(id);
            why.apply(application.claim()).ifPresent(reason -> {
                var cause = scopes.current().subject();
                var act = new Act(context, new Actor(cause, cause), clock.instant());
                outbox.append(application.lapse(reason, act));
                applications.flush();
                panels.fallAway(ApplicationPanels.TYPE, id, reason);
                clocks.withdrawn(id, act.at(), reason);
                ended(application, false, new Approval(reason, act.by(), act.at()));
                tasks.follow(application, form(application));
            });
        }
    }

    private void ended(Application application, boolean turnedDown, Approval answer) {
        kinds.bean(application.kind()).ended(application.claim(), turnedDown, answer);
    }

    /** A clock of the authority ran out, in the transaction of the sweep or of what came too late: silence may be an answer. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (!missed.duty().subjectType().equals(ApplicationClocks.SUBJECT)) {
            return;
        }
        var id = missed.duty().subjectId();
        var kind = applications.matter(id).orElseThrow(() -> new NotFound(id)).kind();
        if (!kinds.find(kind).filter(ApplicationForm::silenceApproves).isPresent()) {
            return;
        }
        hold(id);
        var _ = approveBySilence(id, kind, missed.dueAt());
    }

    private Application done(UUID id, IfMatch expected, Function<Application, ApplicationEvent> verb) {
        hold(id);
        var application = applications.get(id, expected);
        if (form(application).silenceApproves()) {
            clocks.missFirst(id, clock.instant());
        }
        outbox.append(verb.apply(application));
        applications.flush(); // raises the version that the view shows
        return application;
    }

    /** Says whom it waits for now, and shows it. */
    private ApplicationView followed(Application application) {
        tasks.follow(application, form(application));
        return view(application);
    }

    /** Locks what is locked before the application. */
    private void hold(UUID id) {
        var matter = applications.matter(id).orElseThrow(() -> new NotFound(id));
        clocks.hold(id);
        if (matter.subjectId() != null) {
            kinds.bean(matter.kind()).hold(matter.subjectId());
        }
    }

    /** Whoever acts for an enterprise judges no application, whatever else the token lets. */
    private void requireAuthority() {
        if (ofEnterprise()) {
            throw RequestProblem.forbidden(List.of(Role.SUPERVISOR.claim(), Role.APPROVER.claim()));
        }
    }

    private boolean ofEnterprise() {
        return caller.scope().enterprises() != null;
    }

    private Set<Trade> trades(Application application) {
        return kinds.bean(application.kind()).trades(application.claim());
    }

    private ApplicationForm form(Application application) {
        return kinds.get(application.kind());
    }

    private Act act() {
        return new Act(context, caller.actor(), clock.instant());
    }

    private ApplicationView view(Application application) {
        var possible = application.actions(caller.subject(), form(application));
        if (ofEnterprise()) {
            possible.removeIf(ApplicationAction::isOfAuthority);
        }
        return ApplicationView.of(
                application, attachments.of(Applications.FILES, application.id()), actions.among(possible));
    }
}
