package worksafe.inspections.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.notice.DepartmentNoticeRequests.AnswerDepartmentNotice;
import worksafe.inspections.notice.DepartmentNoticeRequests.SendDepartmentNotice;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a notice, each one transaction. */
@ApplicationScoped
class DepartmentNoticeOperations {

    private static final String SERIES = "TX";

    private final DepartmentNotices notices;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DepartmentNoticeOperations(
            DepartmentNotices notices,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.notices = notices;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sends a notice once, however often the request comes. */
    @Transactional
    DepartmentNoticeView send(IdempotencyKey key, SendDepartmentNotice request) {
        return idempotency.once(
                key,
                "sendDepartmentNotice",
                request,
                DepartmentNoticeView.class,
                before -> notices.get(before.id()),
                () -> send(request));
    }

    private DepartmentNoticeView send(SendDepartmentNotice request) {
        var now = clock.instant();
        var created = DepartmentNotice.send(
                Uuid7.next(clock),
                numbers.next(SERIES, caller.region(), now),
                caller.region(),
                from(request.fromSector()),
                request.toSectors(),
                request.told(),
                caller.actor(),
                now);
        notices.persistAndFlush(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate());
    }

    /** The department that sends: of several that the caller acts for the one that is named. */
    private @Nullable Sector from(@Nullable Sector named) {
        var sectors = caller.scope().sectors();
        if (sectors == null) {
            return named;
        }
        if (named == null) {
            if (sectors.size() == 1) {
                return sectors.iterator().next();
            }
            throw RequestProblem.invalid(new Violation("/fromSector", "required"));
        }
        if (!sectors.contains(named)) {
            throw Scope.outside(caller.region(), named);
        }
        return named;
    }

    @Transactional
    DepartmentNoticeView get(UUID id) {
        return view(notices.get(id));
    }

    @Transactional
    DepartmentNoticeView receive(UUID id, IfMatch expected, Sector sector) {
        return change(id, expected, (notice, by) -> {
            notice.requireRecipient(sector, caller.scope(), caller.region());
            return notice.receive(sector, by, clock.instant());
        });
    }

    @Transactional
    DepartmentNoticeView answer(UUID id, IfMatch expected, AnswerDepartmentNotice request) {
        return change(id, expected, (notice, by) -> {
            notice.requireRecipient(request.sector(), caller.scope(), caller.region());
            return notice.answer(request.sector(), request.joins(), request.answer(), by, clock.instant());
        });
    }

    @Transactional
    DepartmentNoticeView close(UUID id, IfMatch expected, String result) {
        return change(id, expected, (notice, by) -> {
            notice.requireSender(caller.scope(), caller.region());
            return notice.close(result, by, clock.instant());
        });
    }

    @Transactional
    DepartmentNoticeView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (notice, by) -> {
            notice.requireSender(caller.scope(), caller.region());
            return notice.withdraw(reason, by, clock.instant());
        });
    }

    private DepartmentNoticeView change(
            UUID id, IfMatch expected, BiFunction<DepartmentNotice, Actor, DepartmentNoticeEvent> verb) {
        var notice = notices.get(id, expected);
        outbox.append(verb.apply(notice, caller.actor()));
        notices.flush(); // raises the version that the view shows
        return view(notice);
    }

    private DepartmentNoticeView view(DepartmentNotice notice) {
        return DepartmentNoticeView.of(notice, actions.among(notice.actions(caller.scope(), caller.region())));
    }
}
