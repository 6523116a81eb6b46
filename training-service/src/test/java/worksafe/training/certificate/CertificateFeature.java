package worksafe.training.certificate;

import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.today;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Certificates of electricians from a county that issues none in any other test. */
record CertificateFeature() implements FeatureFixture {

    private static final String COUNTY = "320206000000";
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");
    private static final String FRAUD = """
        {"ground": "FRAUD", "note": "以他人成绩取得。"}\
        """;

    @Override
    public String path() {
        return CERTIFICATES;
    }

    @Override
    public String table() {
        return "certificate";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("certificate_term", "certificate_id");
    }

    @Override
    public String readPermission() {
        return "certificate:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "certificate:issue",
                issuer(),
                Tokens.of("supervisor", COUNTY, "another"),
                // A card of Order 30, which tells how it was dated before.
                () -> aCertificate(registered(issuer()), "ELECTRICAL", inDays(-400)),
                "certificate-issued");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("review", "certificate:review", issuer(), """
                    {"trainingHours": 48}\
                    """)
                        .on(CertificateFeature::dueForReview)
                        .illegalOn(CertificateFeature::revoked)
                        .announcing("certificate-reviewed"),
                Verb.of("revocation", "certificate:revoke", issuer(), FRAUD).announcing("certificate-revoked"),
                Verb.of("cancellation", "certificate:cancel", issuer(), """
                    {"ground": "HOLDER_ASKED", "note": "本人书面申请，证件已收回。"}""").announcing("certificate-cancelled"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("personId", id -> column("person_id", id), NOBODYS.toString(), "x"),
                Filter.of("kind", "SPECIAL_OPERATION", "PRINCIPAL", "NONE"),
                Filter.of("status", "IN_FORCE", "REVOKED", "SLEEPING"),
                Filter.of("open", "true", "false", "perhaps"),
                Filter.ofNone("sector", "WATER", "x"),
                Filter.of("validFrom", "2000-01-01", inDays(4000), "tomorrow"),
                Filter.of("validBefore", inDays(4000), "2000-01-01", "tomorrow"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("inForceUntil", "in_force_until"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(in("320206001000"), ofEnterprises(NOBODYS));
    }

    private static String issuer() {
        return Tokens.of("supervisor", COUNTY);
    }

    private static UUID dueForReview() {
        return issued(
                issuer(),
                registered(issuer()),
                "PRINCIPAL",
                today().minusYears(3).plusDays(20).toString());
    }

    private static UUID revoked() {
        var id = issued(issuer(), registered(issuer()), "ELECTRICAL", inDays(0));
        act(issuer(), CERTIFICATES + "/" + id, "revocation", FRAUD).then().statusCode(200);
        return id;
    }

    private static String column(String name, UUID id) {
        return TestDatabase.column("select " + name + " from certificate where id = ?", id)
                .getFirst();
    }
}
