package worksafe.registry.apiclient;

/** What the timeline of an API client tells. */
enum ApiClientStep {
    REGISTERED,
    SECRET_GIVEN,
    NETWORKS_CHANGED,
    SUSPENDED,
    RESUMED,
    ENDED
}
