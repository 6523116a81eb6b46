package worksafe.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import worksafe.platform.enterprises.FollowingTables;

/** The tables of this context whose rows follow an enterprise when it moves. */
@ApplicationScoped
class TrainingTables implements FollowingTables {

    @Override
    public List<String> aggregates() {
        return List.of("post", "rehire_ban", "induction", "training_session");
    }

    @Override
    public List<String> records() {
        return List.of("training_enrolment");
    }

    @Override
    public Map<String, String> views() {
        return Map.of("post", "merged_post");
    }

    /**
     * A post that its holder has at the survivor too stays with the record that has ended: nobody holds it twice. Nor is anybody
     * banned twice by one enterprise, and of a worker's inductions one counts there.
     */
    @Override
    public Map<String, String> united() {
        return Map.of(
                "merged_post",
                "not exists (select from post o where o.enterprise_id = :into and o.person_id = r.person_id"
                        + " and o.kind = r.kind and o.category is not distinct from r.category"
                        + " and daterange(o.from_day, o.until_day) && daterange(r.from_day, r.until_day))",
                "rehire_ban",
                "(r.status in ('LIFTED', 'ENDED') or not exists (select from rehire_ban o where o.enterprise_id = :into"
                        + " and o.person_id = r.person_id and o.status in ('IMPOSED', 'APPEALED', 'UPHELD')))",
                "induction",
                "(r.status in ('REPLACED', 'LEFT') or not exists (select from induction o where o.enterprise_id = :into"
                        + " and o.person_id = r.person_id and o.status not in ('REPLACED', 'LEFT')))");
    }

    @Override
    public Map<String, String> stay() {
        return Map.of(
                "person",
                "registered where it was; seen elsewhere through its posts",
                "exam_entry",
                "examined by the authority where it was applied for",
                "exam_question",
                "belongs to the authority that keeps the bank",
                "exam_sitting",
                "belongs to the authority that holds it");
    }
}
