package worksafe.training.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.ResidentId;

/**
 * A person to be registered.
 *
 * @param enterpriseId the enterprise where the person works or will, if one is named
 */
record PersonDraft(
        String name,
        ResidentId residentId,
        @Nullable PhoneNumber phone,
        @Nullable UUID enterpriseId) {}
