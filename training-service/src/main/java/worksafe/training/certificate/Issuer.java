package worksafe.training.certificate;

import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * The authority that issues a certificate.
 *
 * @param sector absent for one that is competent for all
 * @param subject the account of who does it
 */
record Issuer(RegionCode region, @Nullable Sector sector, String subject) {}
