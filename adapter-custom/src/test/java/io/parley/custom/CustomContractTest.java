package io.parley.custom;

class CustomContractTest extends CustomContract {
    CustomContractTest() {
        super(new CustomAdapter());
    }
}
