-- Sealed anew when their key is retired.
grant update (sealed_secrets) on channel to parley_app;
