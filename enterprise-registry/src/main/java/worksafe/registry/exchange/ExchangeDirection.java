package worksafe.registry.exchange;

/** Whether facts leave the part or come into it. */
enum ExchangeDirection {
    OUT,
    IN
}
