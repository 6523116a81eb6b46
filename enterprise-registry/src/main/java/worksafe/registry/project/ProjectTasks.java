package worksafe.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/**
 * Whom a project waits for: who accepts and who decides what was submitted, the enterprise that completes it or ends a trial run that
 * lasts too long, and who checks an acceptance that was drawn. And the remarks that people add to it.
 */
@ApplicationScoped
class ProjectTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = ProjectClocks.SUBJECT;
    private static final String ACCEPTANCE = "project-acceptance";
    private static final String DECISION = "project-decision";
    private static final String COMPLETION = "project-completion";
    private static final String TRIAL_END = "project-trial-end";
    private static final String CHECK = "project-check";
    private static final List<String> ALL = List.of(ACCEPTANCE, DECISION, COMPLETION, TRIAL_END, CHECK);

    private final Tasks tasks;
    private final ConstructionProjects projects;
    private final ProjectClocks clocks;

    ProjectTasks(Tasks tasks, ConstructionProjects projects, ProjectClocks clocks) {
        this.tasks = tasks;
        this.projects = projects;
        this.clocks = clocks;
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
        return subject(projects.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(projects.get(id));
    }

    /** Makes what waits agree with the project, whatever was just done about it. */
    void follow(ConstructionProject project) {
        var last = project.timeline().getLast().kind().toLowerCase(Locale.ROOT).replace('_', '-');
        tasks.follow(subject(project), Set.copyOf(ALL), waiting(project), SUBJECT + "-" + last);
    }

    private List<NewTask> waiting(ConstructionProject project) {
        var waiting = new ArrayList<NewTask>();
        switch (project.status()) {
            case SUBMITTED ->
                waiting.add(task(project, ACCEPTANCE, Role.SUPERVISOR)
                        .due(clocks.lastDay(project.id(), ProjectClocks.ACCEPTANCE)));
            case UNDER_REVIEW ->
                waiting.add(
                        task(project, DECISION, Role.APPROVER).due(clocks.lastDay(project.id(), ProjectClocks.REVIEW)));
            case RETURNED -> waiting.add(task(project, COMPLETION, Role.ENTERPRISE));
            case PREPARING, REJECTED -> {
                if (project.overdueSince() != null) {
                    waiting.add(task(project, TRIAL_END, Role.ENTERPRISE)
                            .due(clocks.lastDay(project.id(), ProjectClocks.TRIAL)));
                }
            }
            case COMPLETED, IN_USE -> {
                if (project.checkDrawId() != null && project.checkedOn() == null) {
                    waiting.add(task(project, CHECK, Role.SUPERVISOR));
                }
            }
            case ABANDONED -> {}
        }
        return waiting;
    }

    private static NewTask task(ConstructionProject project, String kind, Role role) {
        return NewTask.of(subject(project), kind, title(project), role);
    }

    private static TaskSubject subject(ConstructionProject project) {
        return new TaskSubject(SUBJECT, project.id(), project.region(), project.sector(), project.enterpriseId());
    }

    private static String title(ConstructionProject project) {
        return project.number() + " " + project.title();
    }
}
