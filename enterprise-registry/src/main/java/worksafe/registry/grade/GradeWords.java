package worksafe.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;

/** What weighs in a grade is asked of the policy book for each fact that counts. */
@ApplicationScoped
class GradeWords implements PolicyBook.Words {

    @Override
    public boolean areFor(String code) {
        return code.equals(GradeRuleQueries.WEIGHT + "*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(GradeInput.values())
                .filter(GradeInput::isCounted)
                .map(GradeInput::word)
                .collect(Collectors.toSet());
    }
}
