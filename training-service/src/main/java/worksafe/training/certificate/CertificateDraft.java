package worksafe.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import worksafe.training.compliance.Qualification;

/**
 * A certificate to be issued.
 *
 * @param number as printed on it
 * @param validFrom its first day
 */
record CertificateDraft(UUID personId, Qualification qualification, String number, LocalDate validFrom) {}
