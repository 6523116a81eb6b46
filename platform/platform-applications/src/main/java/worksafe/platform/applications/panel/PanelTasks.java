package worksafe.platform.applications.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/**
 * Whom a panel waits for: each expert who has not signed, and whoever convened it, to decide who keeps away, to name another
 * where too few sit, and to close it once all have signed.
 */
@ApplicationScoped
class PanelTasks implements TaskKinds {

    private static final String SUBJECT = "panel";
    private static final String OPINION = "panel-opinion";
    private static final String RECUSAL = "panel-recusal";
    private static final String NAMING = "panel-naming";
    private static final String CLOSING = "panel-closing";
    private static final List<String> ALL = List.of(OPINION, RECUSAL, NAMING, CLOSING);

    private final Tasks tasks;

    PanelTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the panel, whatever was just done about it. */
    void follow(Panel panel) {
        var verb = verb(panel);
        var subject = subject(panel);
        panel.members().stream()
                .filter(member -> !panel.awaited().contains(member))
                .forEach(member -> tasks.donePart(subject, OPINION, part(member), verb));
        tasks.follow(subject, Set.copyOf(ALL), waiting(panel), verb);
    }

    private static List<NewTask> waiting(Panel panel) {
        var waiting = new ArrayList<NewTask>();
        panel.awaited()
                .forEach(member -> waiting.add(task(panel, OPINION, Role.EXPERT)
                        .part(part(member))
                        .forAccount(member.account())
                        .due(member.dueOn())));
        if (panel.hasRecusalAsked()) {
            waiting.add(ofConvener(panel, RECUSAL));
        }
        if (panel.lacksExperts()) {
            waiting.add(ofConvener(panel, NAMING));
        }
        if (panel.isHeard()) {
            waiting.add(ofConvener(panel, CLOSING));
        }
        return waiting;
    }

    private static NewTask ofConvener(Panel panel, String kind) {
        return task(panel, kind, Role.SUPERVISOR)
                .preferring(panel.timeline().getFirst().subject());
    }

    private static NewTask task(Panel panel, String kind, Role role) {
        return NewTask.of(subject(panel), kind, panel.title(), role);
    }

    private static String part(PanelMember member) {
        return member.id().toString();
    }

    private static TaskSubject subject(Panel panel) {
        return new TaskSubject(SUBJECT, panel.id(), panel.region(), panel.sector(), panel.enterpriseId());
    }

    private static String verb(Panel panel) {
        var step = panel.timeline().getLast().kind();
        return "panel-" + step.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
