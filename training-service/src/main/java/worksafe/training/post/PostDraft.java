package worksafe.training.post;

import java.time.LocalDate;
import java.util.UUID;
import worksafe.training.compliance.Qualification;

/**
 * A post to be taken up.
 *
 * @param from the first day in it
 */
record PostDraft(UUID personId, UUID enterpriseId, Qualification qualification, LocalDate from) {}
