package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.acceptance.house.Repository;

/** No secret is under version control. Samples are written with a gap, {@code ~}, or they would be found here. */
class SecretsTest {

    private static final String HEAD = "file,kind,mark,reason";

    @Test
    void nothingInTheRepositoryLooksLikeASecretButWhatIsNone() throws IOException {
        var found = SourceTree.ask(file -> true, Secrets::in);
        var allowed = allowed();

        assertThat(found.stream()
                        .filter(finding -> !allowed.contains(finding.key()))
                        .map(finding -> "%s:%d %s %s"
                                .formatted(finding.file(), finding.line(), finding.kind(), finding.mark())))
                .as("file:line, what it looks like, and the mark for security/allowed-secrets.csv if it opens nothing")
                .isEmpty();
        assertThat(allowed)
                .as("rows that nothing needs any more")
                .isSubsetOf(found.stream().map(Secrets.Finding::key).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        token.txt                        | private-key         | -----BEGIN PRIVATE~ KEY-----
        a/Key.java                       | private-key         | "-----BEGIN EC PRIVATE~ KEY-----"
        a/src/test/java/ATest.java       | private-key         | "-----BEGIN RSA PRIVATE~ KEY-----"
        docs/operations.md               | token               | AK~IAIOSFODNN7EXAMPLE
        docs/operations.md               | token               | gh~p_0123456789abcdefghijABCDEFGHIJ012345
        docs/operations.md               | token               | xox~b-123456789012-abcdefghijkl
        console/.npmrc                   | token               | //npm.example/:_authToken=npm~_0123456789abcdefghijABCDEFGHIJ012345
        a/openapi/openapi.yaml           | token               | example: ey~JhbGciOiJFUzI1NiJ9.ey~JzdWIiOiIxMjM0NTY3OCJ9.c2lnbmF0dXJl
        docs/webhooks.md                 | token               | whsec~_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
        README.md                        | password-in-address | psql postgresql:~//worksafe:sesame@db.example/registry
        .ci/settings.xml                 | assigned            | <password~>sesame</password>
        application.properties           | assigned            | quarkus.datasource.password~=changeit
        application.properties           | assigned            | %prod.worksafe.files.s3.secret-key~=sesame
        application.properties           | assigned            | worksafe.blind-index.key~=3q2+7wABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789o=
        docker-compose.yml               | assigned            | POSTGRES_PASSWORD~: postgres
        docker-compose.yml               | assigned            | JAAS: required username="registry" password~="pilot";
        deploy/kubernetes/suite/a.yaml   | assigned            | APP_PASSWORD~: WORKSAFE_TOKEN_LONGEST_LIFETIME
        deploy/.env.pilot                | assigned            | KAFKA_REGISTRY_PASSWORD~=pilot
        Dockerfile                       | assigned            | ENV DB_PASSWORD~=sesame
        a/src/main/java/A.java           | assigned            | static final String SIGNING_SECRET~ = "sesame";
        console/src/api.ts               | assigned            | const apiKey~ = 'sesame-open';
        """)
    void aPlantedSecretIsFound(String file, String kind, String sample) {
        assertThat(Secrets.in(file, "first line\n" + sample.replace("~", "") + "\n"))
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(finding.line()).isEqualTo(2);
                    assertThat(finding.mark()).matches("[0-9a-f]{12}");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application.properties     | quarkus.datasource.password=${WORKSAFE_DB_APP_PASSWORD:}
        application.properties     | quarkus.datasource.password=
        application.properties     | worksafe.idempotency.key=Idempotency-Key
        docker-compose.yml         | POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?run deploy/new-env.sh}
        deploy/.env.example        | POSTGRES_PASSWORD=
        deploy/kubernetes/a.yaml   | key: WORKSAFE_TOKEN_LONGEST_LIFETIME
        deploy/postgres/roles.sh   | password=$(printenv OWNER_PASSWORD)
        a/src/main/java/A.java     | static final String CODE_OF_KEY = "code-table.task-kind";
        a/src/main/java/A.java     | this.password = given.password();
        a/src/test/java/ATest.java | private static final String PASSWORD = "sesame";
        README.md                  | http://127.0.0.1:8080/@vite
        README.md                  | git@github.com:worksafe/worksafe.git
        a/messages/a_en.properties | password=Password
        """)
    void whatIsNoneIsNotFound(String file, String sample) {
        assertThat(Secrets.in(file, sample + "\n")).isEmpty();
    }

    @Test
    void theSameValueHasTheSameMarkWhereverItStands() {
        var one = Secrets.in("a.properties", "db.password" + "=sesame\n").getFirst();
        var other =
                Secrets.in("a.properties", "\n\nother.password" + "=sesame\n").getFirst();

        assertThat(other.key()).isEqualTo(one.key());
        assertThat(Secrets.in("a.properties", "db.password" + "=sesame2\n")
                        .getFirst()
                        .key())
                .isNotEqualTo(one.key());
        assertThat(one.key()).doesNotContain("sesame");
    }

    @Test
    void entropyIsInBitsACharacter() {
        assertThat(Secrets.bits("aaaa")).isEqualTo(0.0, within(0.001));
        assertThat(Secrets.bits("abab")).isEqualTo(1.0, within(0.001));
        assertThat(Secrets.bits("abcdefgh")).isEqualTo(3.0, within(0.001));
    }

    /** The rows, each with a reason. */
    private static Set<String> allowed() throws IOException {
        var lines = Files.readString(Repository.ROOT.resolve("security/allowed-secrets.csv"))
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo(HEAD);
        var keys = new LinkedHashSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",", -1);
            assertThat(fields).as(line).hasSize(4).doesNotContain("");
            assertThat(keys.add(fields[0] + "," + fields[1] + "," + fields[2]))
                    .as(line)
                    .isTrue();
        }
        return keys;
    }
}
