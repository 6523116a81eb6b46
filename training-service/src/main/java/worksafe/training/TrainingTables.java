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
        return List.of("post");
    }

    @Override
    public List<String> records() {
        return List.of();
    }

    @Override
    public Map<String, String> stay() {
        return Map.of("person", "registered where it was; seen elsewhere through its posts");
    }
}
