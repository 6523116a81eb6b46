package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Whom a rating waits for: a supervisor who has it reviewed and shows it, then whoever decides. And the remarks that people add. */
@ApplicationScoped
class RatingTasks implements TaskKinds, RemarkSubjects {

    private static final String REVIEW = "standardisation-review";
    private static final String SHOWING = "standardisation-showing";
    private static final String DECISION = "standardisation-decision";
    private static final List<String> ALL = List.of(REVIEW, SHOWING, DECISION);

    private final Tasks tasks;
    private final StandardisationRatings ratings;

    RatingTasks(Tasks tasks, StandardisationRatings ratings) {
        this.tasks = tasks;
        this.ratings = ratings;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    @Override
    public String type() {
        return RatingClocks.SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(ratings.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(ratings.get(id));
    }

    /** Makes what waits agree with the rating, whatever was just done about it. */
    void follow(StandardisationRating rating) {
        var last = rating.timeline().getLast().kind().toLowerCase(Locale.ROOT).replace('_', '-');
        tasks.follow(subject(rating), Set.copyOf(ALL), waiting(rating), RatingClocks.SUBJECT + "-" + last);
    }

    private static List<NewTask> waiting(StandardisationRating rating) {
        return switch (rating.status()) {
            case APPLIED -> List.of(task(rating, REVIEW, Role.SUPERVISOR));
            case REVIEWED -> List.of(task(rating, SHOWING, Role.SUPERVISOR));
            case SHOWN -> List.of(task(rating, DECISION, Role.APPROVER));
            case SELF_RATED, RATED, ENDED -> List.of();
        };
    }

    private static NewTask task(StandardisationRating rating, String kind, Role role) {
        return NewTask.of(subject(rating), kind, title(rating), role);
    }

    private static TaskSubject subject(StandardisationRating rating) {
        return new TaskSubject(
                RatingClocks.SUBJECT, rating.id(), rating.region(), rating.sector(), rating.enterpriseId());
    }

    private static String title(StandardisationRating rating) {
        return rating.number() + " " + rating.title();
    }
}
