package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.kernel.CertificateNumber;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;

/** Encrypts and decrypts the numbers of certificates. Every reading leaves an audit entry in the present transaction. */
@ApplicationScoped
public class NumberVault {

    private static final String COLUMN = "certificate.number";
    private static final String INDEX = "certificate-number";

    private final PersonalData personalData;
    private final Disclosures disclosures;

    NumberVault(PersonalData personalData, Disclosures disclosures) {
        this.personalData = personalData;
        this.disclosures = disclosures;
    }

    /** The keyed hash by which the number is found. */
    public String index(CertificateNumber number) {
        return personalData.blindIndex(INDEX, number.normal());
    }

    SealedNumber seal(UUID certificateId, CertificateNumber number) {
        return new SealedNumber(
                personalData.seal(certificateId, COLUMN, number.printed()).text(), index(number), number.shown());
    }

    /** As {@link #seal}, of one whose number another bears in a spelling that was not known to be the same. */
    SealedNumber sealApart(UUID certificateId, CertificateNumber number) {
        var sealed = seal(certificateId, number);
        return new SealedNumber(
                sealed.sealed(), personalData.blindIndex(INDEX, number.normal() + " " + certificateId), sealed.shown());
    }

    /** The whole number, for somebody to read. */
    String disclose(Certificate certificate, StatedPurpose stated) {
        var reading = AuditedAct.of(
                        "certificate-number-disclosed", "certificate", certificate.id(), certificate.region())
                .version(certificate.version())
                .belongingTo(certificate.sector(), null);
        disclosures.permit(stated, reading);
        return personalData.open(
                certificate.id(), COLUMN, new SealedValue(certificate.number().sealed()), stated.purpose(), reading);
    }
}
