package worksafe.hazards.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import worksafe.platform.duties.policy.PolicyBook;

/** How grave it is that an obligation is not met is asked for these kinds, as the registry calls them. */
@ApplicationScoped
class UnmetKinds implements PolicyBook.Words {

    static final Set<String> ALL = Set.of("contractor-safety");

    @Override
    public boolean areFor(String code) {
        return code.equals(UnmetRules.GRADE + "*");
    }

    @Override
    public Set<String> words() {
        return ALL;
    }
}
