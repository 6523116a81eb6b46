package worksafe.hazards.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/**
 * Whom an alarm waits for: the enterprise to acknowledge it, to deal with it and to close it; a supervisor on duty beside it,
 * from when the authority is to see it until somebody dealt with it. And the remarks that people add to it.
 */
@ApplicationScoped
class AlarmTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "alarm";
    private static final String ACKNOWLEDGEMENT = "alarm-acknowledgement";
    private static final String DISPOSAL = "alarm-disposal";
    private static final String CLOSURE = "alarm-closure";
    private static final String DUTY = "alarm-duty";
    private static final List<String> ALL = List.of(ACKNOWLEDGEMENT, DISPOSAL, CLOSURE, DUTY);

    private final Tasks tasks;
    private final Alarms alarms;

    AlarmTasks(Tasks tasks, Alarms alarms) {
        this.tasks = tasks;
        this.alarms = alarms;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(alarms.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(alarms.get(id));
    }

    /** Makes what waits agree with the alarm after that verb. */
    void follow(Alarm alarm, String verb) {
        tasks.follow(subject(alarm), Set.copyOf(ALL), waiting(alarm), verb);
    }

    private static List<NewTask> waiting(Alarm alarm) {
        var waiting = new ArrayList<NewTask>();
        switch (alarm.status()) {
            case RAISED -> waiting.add(task(alarm, ACKNOWLEDGEMENT, Role.ENTERPRISE));
            case ACKNOWLEDGED -> waiting.add(task(alarm, DISPOSAL, Role.ENTERPRISE));
            case DISPOSED -> waiting.add(task(alarm, CLOSURE, Role.ENTERPRISE));
            case CLOSED, FALSE -> {}
        }
        var open = alarm.status() == AlarmStatus.RAISED || alarm.status() == AlarmStatus.ACKNOWLEDGED;
        if (open && alarm.tier() != AlarmTier.ENTERPRISE) {
            waiting.add(task(alarm, DUTY, Role.SUPERVISOR));
        }
        return List.copyOf(waiting);
    }

    private static NewTask task(Alarm alarm, String kind, Role role) {
        return NewTask.of(subject(alarm), kind, title(alarm), role);
    }

    private static String title(Alarm alarm) {
        return alarm.number() + " " + alarm.occasion().sensorName();
    }

    private static TaskSubject subject(Alarm alarm) {
        return TaskSubject.of(SUBJECT, alarm);
    }
}
