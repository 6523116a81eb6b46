package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;

/** Policies of certificates and posts are asked for each kind of qualification, and for nothing else. */
@ApplicationScoped
class QualificationParts implements PolicyBook.Words {

    @Override
    public boolean areFor(String code) {
        return code.startsWith("certificate.") || code.startsWith("post.");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(QualificationKind.values())
                .map(QualificationKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
