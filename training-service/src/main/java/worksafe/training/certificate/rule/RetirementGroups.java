package worksafe.training.certificate.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import worksafe.platform.duties.policy.PolicyBook;

/** The age of retirement is asked for men, for women, and for women whose age was fifty. */
@ApplicationScoped
class RetirementGroups implements PolicyBook.Words {

    @Override
    public boolean areFor(String code) {
        return code.equals("retirement.age.*");
    }

    @Override
    public Set<String> words() {
        return Set.of("men", "women", "women-workers");
    }
}
