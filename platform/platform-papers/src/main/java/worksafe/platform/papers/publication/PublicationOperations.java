package worksafe.platform.papers.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.papers.publication.Publication.Proposal;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can happen to a publication, each one transaction. */
@ApplicationScoped
class PublicationOperations {

    /** Within what an authority publishes what it is to publish of its own accord. */
    private static final String PERIOD = "publication.period";

    /** The kind of the duty; its title is the message {@code clock-publication}. */
    private static final String DUTY = "publication";

    private final Publications publications;
    private final PublicNotices notices;
    private final PaperOperations papers;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Event<PaperPublished> published;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final String context;

    PublicationOperations(
            Publications publications,
            PublicNotices notices,
            PaperOperations papers,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            AllowedActions actions,
            Outbox outbox,
            Event<PaperPublished> published,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.publications = publications;
        this.notices = notices;
        this.papers = papers;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.actions = actions;
        this.outbox = outbox;
        this.published = published;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.context = context;
    }

    @Transactional
    PublicationView propose(IdempotencyKey key, PublicationRequests.ProposePublication request) {
        return idempotency.once(
                key,
                "proposePublication",
                request,
                PublicationView.class,
                before -> publications.get(before.id()),
                () -> propose(request));
    }

    private PublicationView propose(PublicationRequests.ProposePublication request) {
        var paper = papers.standing(request.paperId());
        if (paper.disclosure() != DisclosureClass.VOLUNTARY) {
            throw new RuleViolation(PublicationProblem.PUBLICATION_NOT_VOLUNTARY, paper.number(), paper.disclosure());
        }
        var formedAt = paper.formedAt();
        if (formedAt == null || paper.status() == PaperStatus.WITHDRAWN) {
            throw new RuleViolation(PublicationProblem.PUBLICATION_NOT_FORMED, paper.number());
        }
        publications.standing(paper.paperId()).ifPresent(standing -> {
            throw new RuleViolation(PublicationProblem.PUBLICATION_EXISTS, standing.title());
        });
        var row = period(paper, formedAt).result();
        var due = row.dueDate(ChinaTime.dayOf(formedAt), calendar.edition().days());
        var proposal =
                new Proposal(request.excerpt(), request.channel(), request.until(), PolicyBasis.of(row), due.date());
        var now = clock.instant();
        var created = Publication.propose(Uuid7.next(clock), context, paper, proposal, caller.actor(), now);
        publications.persist(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate());
    }

    private PolicyAnswer.Decided period(PaperMoved paper, Instant formedAt) {
        return policies.evaluate(PERIOD, paper.region(), paper.sector(), ChinaTime.dayOf(formedAt));
    }

    @Transactional
    PublicationView get(UUID id) {
        return view(publications.get(id));
    }

    @Transactional
    PublicationView approve(UUID id, IfMatch expected, PublicationRequests.ApprovePublication request) {
        var publication = publications.get(id, expected);
        outbox.append(publication.approve(context, request.opinion(), caller.actor(), clock.instant()));
        return changed(publication);
    }

    @Transactional
    PublicationView publish(UUID id, IfMatch expected) {
        var now = clock.instant();
        var subject = publications.get(id).subjectId();
        var owed = clocks.deadline(duty(subject));
        publications.getEntityManager().clear(); // read again once it is locked
        var publication = publications.get(id, expected);
        outbox.append(publication.publish(context, caller.actor(), now));
        notices.persist(new PublicNotice(publication, now));
        if (owed.isPresent()) {
            clocks.meet(duty(subject), now);
        }
        published.fire(
                new PaperPublished(subject, publication.subjectKind(), publication.channel(), ChinaTime.dayOf(now)));
        return changed(publication);
    }

    @Transactional
    PublicationView withdraw(UUID id, IfMatch expected, String reason) {
        var now = clock.instant();
        var subject = publications.get(id).subjectId();
        var owed = clocks.deadline(duty(subject));
        var paper = papers.standing(subject);
        publications.getEntityManager().clear(); // read again once it is locked
        var publication = publications.get(id, expected);
        var wasShown = publication.isShown(ChinaTime.dayOf(now));
        withdraw(publication, reason);
        if (wasShown && owed.isEmpty() && paper.status() != PaperStatus.WITHDRAWN) {
            oweAgain(paper, now);
        }
        return changed(publication);
    }

    /**
     * What was taken back is to be published once more: by the day on which it was owed first, or, where that is over, within as
     * long again from now on, as Art. 26 of the regulation counts from a change.
     */
    private void oweAgain(PaperMoved paper, Instant now) {
        var formedAt = paper.formedAt();
        if (paper.disclosure() != DisclosureClass.VOLUNTARY || formedAt == null) {
            return;
        }
        var first = period(paper, formedAt)
                .result()
                .dueDate(ChinaTime.dayOf(formedAt), calendar.edition().days())
                .date();
        owe(paper, first.isBefore(ChinaTime.dayOf(now)) ? now : formedAt);
    }

    private void owe(PaperMoved paper, Instant from) {
        var debtor = ClockStart.Debtor.authority(paper.region(), paper.sector(), paper.enterpriseId(), null);
        clocks.start(ClockStart.by(period(paper, from), duty(paper.paperId()), debtor, from)
                .about(paper.number() + " " + paper.kindTitle()));
    }

    private void withdraw(Publication publication, String reason) {
        var now = clock.instant();
        outbox.append(publication.withdraw(context, reason, caller.actor(), now));
        notices.findByIdOptional(publication.id()).ifPresent(notice -> notice.withdraw(ChinaTime.dayOf(now)));
    }

    /** A paper that is to be published is out, and its publication owed; or it was withdrawn, and nothing is. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved paper) {
        var formedAt = paper.formedAt();
        if (paper.disclosure() != DisclosureClass.VOLUNTARY) {
            return;
        }
        if (paper.status() == PaperStatus.SIGNED && formedAt != null) {
            owe(paper, formedAt);
        } else if (paper.status() == PaperStatus.WITHDRAWN) {
            if (clocks.deadline(duty(paper.paperId())).isPresent()) {
                clocks.cancel(duty(paper.paperId()), "文书已撤回");
            }
            publications.standing(paper.paperId()).ifPresent(standing -> withdraw(standing, "文书已撤回"));
        }
    }

    private static Duty duty(UUID paperId) {
        return new Duty("paper", paperId, DUTY);
    }

    private PublicationView changed(Publication publication) {
        publications.flush(); // raises the version that the view shows
        return view(publication);
    }

    private PublicationView view(Publication publication) {
        return PublicationView.of(
                publication, ChinaTime.dayOf(clock.instant()), actions.among(publication.actions(caller.subject())));
    }
}
