package worksafe.training.exam;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who taught in a session that is held against an entry for an exam. */
public enum TrainingProvider {
    /** The authority that held it. */
    AUTHORITY,
    /** Whom an authority commissioned, or an enterprise out of the register of institutions (培训机构). */
    INSTITUTION,
    /** The enterprise itself, whose conditions for training were accepted (具备安全培训条件). */
    DECLARED_ENTERPRISE,
    /** The enterprise itself, of whose conditions nobody knows, or one that it names and nobody accepted. */
    ENTERPRISE;

    static Set<TrainingProvider> named(Collection<String> names) {
        var named = EnumSet.noneOf(TrainingProvider.class);
        names.forEach(name -> named.add(valueOf(name)));
        if (named.contains(ENTERPRISE)) {
            named.add(DECLARED_ENTERPRISE); // counts wherever any enterprise does
        }
        return named;
    }
}
