package worksafe.hazards.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import worksafe.hazards.danger.value.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;

/** One method for each thing that can be done about an alarm, each one transaction: load, act, append. */
@ApplicationScoped
class AlarmOperations {

    private final Alarms alarms;
    private final AlarmTasks tasks;
    private final AlarmPolicies policies;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    AlarmOperations(
            Alarms alarms,
            AlarmTasks tasks,
            AlarmPolicies policies,
            AllowedActions allowed,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.alarms = alarms;
        this.tasks = tasks;
        this.policies = policies;
        this.allowed = allowed;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AlarmView get(UUID id) {
        return view(alarms.get(id));
    }

    @Transactional
    AlarmView acknowledge(UUID id, IfMatch expected) {
        return change(id, expected, "alarm-acknowledged", alarm -> alarm.acknowledge(actor(), clock.instant()));
    }

    @Transactional
    AlarmView dispose(UUID id, IfMatch expected, String measures) {
        return change(id, expected, "alarm-disposed", alarm -> alarm.dispose(measures, actor(), clock.instant()));
    }

    @Transactional
    AlarmView close(UUID id, IfMatch expected, String opinion) {
        return change(id, expected, "alarm-closed", alarm -> alarm.close(opinion, actor(), clock.instant()));
    }

    @Transactional
    AlarmView refute(UUID id, IfMatch expected, String reason) {
        return change(id, expected, "alarm-refuted", alarm -> alarm.refute(reason, actor(), clock.instant()));
    }

    /** Tells one level more of some alarms that nobody acknowledged in time; tells of how many. */
    @Transactional
    int escalateDue(int most) {
        var now = clock.instant();
        var due = alarms.escalating(now, most);
        for (var alarm : due) {
            alarm.escalate(policies.escalation(alarm.region(), alarm.sector(), now), now)
                    .ifPresent(outbox::append);
            alarms.flush();
            tasks.follow(alarm, "alarm-escalated");
        }
        return due.size();
    }

    private AlarmView change(UUID id, IfMatch expected, String verb, Function<Alarm, AlarmEvent> change) {
        var alarm = alarms.get(id, expected);
        outbox.append(change.apply(alarm));
        alarms.flush(); // raises the version that the view shows
        tasks.follow(alarm, verb);
        return view(alarm);
    }

    private AlarmView view(Alarm alarm) {
        return AlarmView.of(alarm, allowed.among(alarm.actions()));
    }

    private Actor actor() {
        var side = caller.scope().enterprises() != null ? Actor.ActorSide.ENTERPRISE : Actor.ActorSide.AUTHORITY;
        return new Actor(caller.subject(), caller.name(), side);
    }
}
