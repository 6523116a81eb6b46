package worksafe.training.certificate;

import jakarta.persistence.Embeddable;

/** {@link ReviewExtension} as columns of the certificate's row, while the postponed review is to come. */
@Embeddable
record StoredExtension(
        String extensionCode,
        Long extensionRegion,
        String extensionPeriod,
        String extensionSource,
        String extensionClause,
        String extensionReason) {

    static StoredExtension of(ReviewExtension extension) {
        var period = extension.period();
        return new StoredExtension(
                period.code(), period.region(), period.period(), period.source(), period.clause(), extension.reason());
    }

    TermRule period() {
        return new TermRule(extensionCode, extensionRegion, extensionPeriod, extensionSource, extensionClause);
    }
}
