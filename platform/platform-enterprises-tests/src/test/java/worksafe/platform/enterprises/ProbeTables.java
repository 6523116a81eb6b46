package worksafe.platform.enterprises;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ProbeTables implements FollowingTables {

    @Override
    public List<String> aggregates() {
        return List.of("permit");
    }

    @Override
    public List<String> records() {
        return List.of("visit");
    }

    @Override
    public Map<String, String> stay() {
        return Map.of("verdict", "a verdict is its judge's");
    }
}
