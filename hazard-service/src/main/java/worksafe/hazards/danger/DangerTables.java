package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import worksafe.platform.enterprises.FollowingTables;

/** Dangers follow their enterprise to the authority that supervises it now; their steps are walled by their danger. */
@ApplicationScoped
class DangerTables implements FollowingTables {

    @Override
    public List<String> aggregates() {
        return List.of("danger");
    }

    @Override
    public List<String> records() {
        return List.of();
    }

    @Override
    public Map<String, String> stay() {
        return Map.of();
    }
}
