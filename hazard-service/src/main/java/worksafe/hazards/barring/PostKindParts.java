package worksafe.hazards.barring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import worksafe.platform.duties.policy.PolicyBook;

/** How grave it is to hold a post without its certificate is asked for each kind of post that the training context knows. */
@ApplicationScoped
class PostKindParts implements PolicyBook.Words {

    @Override
    public boolean areFor(String code) {
        return code.equals("danger.uncertified.grade.*");
    }

    @Override
    public Set<String> words() {
        return Set.of("principal", "safety-manager", "special-operation");
    }
}
