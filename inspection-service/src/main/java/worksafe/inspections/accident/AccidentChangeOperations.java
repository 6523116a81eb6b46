package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.service.AllowedActions;

/** How every verb changes an accident: clocks, paper and accident are locked in that order, and tasks follow. */
@ApplicationScoped
class AccidentChangeOperations {

    private final Accidents accidents;
    private final AccidentClocks clocks;
    private final AccidentTasks tasks;
    private final PaperOperations papers;
    private final Attachments attachments;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Caller caller;

    AccidentChangeOperations(
            Accidents accidents,
            AccidentClocks clocks,
            AccidentTasks tasks,
            PaperOperations papers,
            Attachments attachments,
            AllowedActions actions,
            Outbox outbox,
            Caller caller) {
        this.accidents = accidents;
        this.clocks = clocks;
        this.tasks = tasks;
        this.papers = papers;
        this.attachments = attachments;
        this.actions = actions;
        this.outbox = outbox;
        this.caller = caller;
    }

    AccidentView change(UUID id, IfMatch expected, BiFunction<Accident, Actor, AccidentEvent> verb) {
        papers.hold(id);
        clocks.hold(id);
        var accident = accidents.get(id, expected);
        var event = verb.apply(accident, caller.actor());
        outbox.append(event);
        tasks.follow(accident, "accident-" + AccidentRules.lower(accident.status()));
        accidents.flush(); // raises the version that the view shows
        return view(accident);
    }

    AccidentView view(Accident accident) {
        var ours = caller.scope().enterprises() == null;
        return AccidentView.of(
                accident,
                ours,
                attachments.of(Accidents.FILES, accident.id()),
                actions.among(accident.actions(caller.subject(), caller.region())));
    }
}
