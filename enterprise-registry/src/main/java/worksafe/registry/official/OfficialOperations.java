package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.authority.Authorities;
import worksafe.registry.authority.Days;
import worksafe.registry.authority.Grids;
import worksafe.registry.official.OfficialRequests.AppointOfficial;
import worksafe.registry.official.OfficialRequests.ChangeOfficial;
import worksafe.registry.official.OfficialRequests.CorrectOfficial;
import worksafe.registry.official.OfficialRequests.EndDeputy;
import worksafe.registry.official.OfficialRequests.EndOfficial;
import worksafe.registry.official.OfficialRequests.HandOver;
import worksafe.registry.official.OfficialRequests.NameDeputy;

/** One method for each thing that can happen to an entry of the roster, each one transaction: load, act, append. */
@ApplicationScoped
class OfficialOperations {

    private final RosterEntries entries;
    private final PostTerms terms;
    private final Authorities authorities;
    private final Grids grids;
    private final PhoneVault phones;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    OfficialOperations(
            RosterEntries entries,
            PostTerms terms,
            Authorities authorities,
            Grids grids,
            PhoneVault phones,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.terms = terms;
        this.authorities = authorities;
        this.grids = grids;
        this.phones = phones;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters once that somebody holds a post, however often the request comes. */
    @Transactional
    OfficialView appoint(IdempotencyKey key, AppointOfficial request) {
        return idempotency.once(
                key,
                "appointOfficial",
                request,
                OfficialView.class,
                before -> entries.get(before.id()),
                () -> view(appoint(request, false)));
    }

    /** Enters that somebody holds a post, in the present transaction. */
    @Transactional(TxType.MANDATORY)
    Official appoint(AppointOfficial request, boolean imported) {
        var id = Uuid7.next(clock);
        var holding = holding(request);
        var who = particulars(id, request.particular());
        entries.hold(request.account());
        var created = Official.appoint(id, request.account(), holding, who, imported, caller.actor(), clock.instant());
        entries.write(created.aggregate());
        announce((OfficialEvent) created.event());
        return created.aggregate();
    }

    @Transactional
    OfficialView get(UUID id) {
        return view(entries.get(id));
    }

    @Transactional
    OfficialView change(UUID id, IfMatch expected, ChangeOfficial request) {
        return act(
                id,
                expected,
                (official, now) -> official.change(particulars(id, request.particular()), caller.actor(), now));
    }

    @Transactional
    OfficialView correct(UUID id, IfMatch expected, CorrectOfficial request) {
        return act(id, expected, (official, now) -> {
            entries.hold(official.account());
            terms.requireFree(official, official.untilDay(), request.until());
            var right = holding(
                    official.authorityId(),
                    request.postCode(),
                    request.sectionCode(),
                    request.gridId(),
                    request.fullTime(),
                    request.days());
            return official.correct(right, request.reason(), caller.actor(), now);
        });
    }

    @Transactional
    OfficialView end(UUID id, IfMatch expected, EndOfficial request) {
        return act(id, expected, (official, now) -> {
            terms.requireFree(official, request.on());
            return official.end(request.on(), request.reason(), caller.actor(), now);
        });
    }

    @Transactional
    OfficialView withdraw(UUID id, IfMatch expected, String reason) {
        return act(id, expected, (official, now) -> official.withdraw(reason, caller.actor(), now));
    }

    @Transactional
    OfficialView depute(UUID id, IfMatch expected, NameDeputy request) {
        return act(
                id,
                expected,
                (official, now) -> official.depute(
                        entries.other(request.deputyId()),
                        request.from(),
                        request.until(),
                        request.reason(),
                        caller.actor(),
                        now));
    }

    @Transactional
    OfficialView endDeputy(UUID id, IfMatch expected, EndDeputy request) {
        return act(
                id,
                expected,
                (official, now) -> official.endDeputy(request.deputyId(), request.on(), caller.actor(), now));
    }

    @Transactional
    OfficialView handOver(UUID id, IfMatch expected, HandOver request) {
        return act(
                id,
                expected,
                (official, now) -> official.handOver(
                        Uuid7.next(clock),
                        entries.other(request.to()),
                        request.onDay(),
                        request.reason(),
                        caller.actor(),
                        now));
    }

    /** The phone in clear, for somebody to read. */
    @Transactional
    DisclosedPhone disclose(UUID id, StatedPurpose purpose) {
        var official = entries.get(id);
        return new DisclosedPhone(id, official.name(), phones.disclose(official, purpose));
    }

    /** The post that a request means, checked. */
    Official.Holding holding(AppointOfficial request) {
        return holding(
                request.authorityId(),
                request.postCode(),
                request.sectionCode(),
                request.gridId(),
                request.fullTime(),
                request.days());
    }

    /** What a request says of the person; where it says nothing, as it is entered. */
    Official.Particulars particulars(Official there, OfficialRequests.Particular said) {
        var certificate = said.held();
        var sealed = there.sealedPhone();
        var masked = there.phoneMasked();
        var phone = said.number() != null || sealed == null || masked == null
                ? phones.seal(there.id(), said.number())
                : new Official.SealedPhone(sealed, masked);
        return new Official.Particulars(said.name(), certificate == null ? there.certificate() : certificate, phone);
    }

    private OfficialView act(UUID id, IfMatch expected, BiFunction<Official, Instant, OfficialEvent> verb) {
        var official = entries.get(id, expected);
        var event = verb.apply(official, clock.instant());
        entries.write(official); // raises the version that the view shows
        announce(event);
        return view(official);
    }

    /** Writes what a verb changed, and announces it, in the present transaction. */
    @Transactional(TxType.MANDATORY)
    void done(Official official, OfficialEvent event) {
        entries.write(official);
        announce(event);
    }

    private void announce(OfficialEvent event) {
        outbox.append(event);
    }

    private Official.Holding holding(
            UUID authorityId,
            String postCode,
            @Nullable String sectionCode,
            @Nullable UUID gridId,
            boolean fullTime,
            Days days) {
        var place = authorities.place(authorityId, postCode, sectionCode, days);
        grids.require(gridId, authorityId, days);
        return new Official.Holding(place, gridId, fullTime, days);
    }

    private Official.Particulars particulars(UUID id, OfficialRequests.Particular said) {
        return new Official.Particulars(said.name(), said.held(), phones.seal(id, said.number()));
    }

    private OfficialView view(Official official) {
        return OfficialView.of(official, actions.among(official.actions()), clock.instant());
    }
}
