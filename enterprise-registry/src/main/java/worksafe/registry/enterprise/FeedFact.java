package worksafe.registry.enterprise;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What feeds say of an enterprise, and may therefore say otherwise than a person did. */
@Schema(name = "EnterpriseFeedFact")
enum FeedFact {
    NAME,
    ENTERPRISE_TYPE,
    LEGAL_REPRESENTATIVE,
    /** Amount and currency. */
    CAPITAL,
    BUSINESS_SCOPE,
    ESTABLISHED_ON,
    ADDRESS;

    /** The facts that stand otherwise in the one than in the other. */
    static Set<FeedFact> differing(Particulars before, Particulars after) {
        var facts = EnumSet.noneOf(FeedFact.class);
        for (var fact : values()) {
            if (!Objects.equals(fact.of(before), fact.of(after))) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private @Nullable Object of(Particulars particulars) {
        return switch (this) {
            case NAME -> particulars.name();
            case ENTERPRISE_TYPE -> particulars.enterpriseType();
            case LEGAL_REPRESENTATIVE -> particulars.legalRepresentative();
            case CAPITAL -> Arrays.asList(particulars.capitalFen(), particulars.capitalCurrency());
            case BUSINESS_SCOPE -> particulars.businessScope();
            case ESTABLISHED_ON -> particulars.establishedOn();
            case ADDRESS -> particulars.address();
        };
    }
}
