package worksafe.inspections.inspection;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One of those who go there.
 *
 * @param inspectorId the entry in the library
 * @param number service number
 * @param name what people read beside it
 * @param subject the account, by which a caller is known as a member
 */
@Embeddable
record TeamMember(UUID inspectorId, String number, String name, String subject) {}
